"""The command ``municipal-programs``: what a person types, and what the library answers."""

from municipal_programs.cli.command import main

__all__ = ["main"]
