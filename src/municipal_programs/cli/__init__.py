"""The command ``municipal-programs``: what a person types, and what the library answers."""

from municipal_programs.cli._entry import main

__all__ = ["main"]
