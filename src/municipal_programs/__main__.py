"""``python -m municipal_programs``: the command, where no folder of scripts is on the path."""

from __future__ import annotations

from municipal_programs.cli import main

if __name__ == "__main__":  # workers of a build import this too
    main()
