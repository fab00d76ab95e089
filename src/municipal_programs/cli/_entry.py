"""Where the command begins: with nothing imported that ``--version`` and Ctrl-C would have to wait for."""

from __future__ import annotations

import sys

from municipal_programs import __version__

TYPE_CHECKING = False  # as in municipal_programs._later
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["NAME", "main"]

NAME = "municipal-programs"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit status.

    Args:
        arguments: What was typed after the name of the command; that of this process unless given.

    Raises:
        SystemExit: Always: 0 if nothing of severity error was found, 1 if something was, 2 if the command or a file could
            not be understood, 130 after Ctrl-C.
    """
    is_ours = arguments is None  # the process
    typed = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if typed == ["--version"] and _says_version():
            sys.exit(0)
        from municipal_programs.cli._interruption import wait_for_imports

        if is_ours:
            wait_for_imports()
        from municipal_programs.cli import command

        status = command.answer(typed)
    except KeyboardInterrupt:
        from municipal_programs.cli._interruption import no_longer_heard

        if is_ours:
            no_longer_heard()
        from municipal_programs.cli import command

        status = command.interrupted(typed)
    if is_ours:
        command.leave(status)
    sys.exit(status)


def _says_version() -> bool:
    """Tell whether the version could be said; if not, the command tells why."""
    try:
        print(f"{NAME} {__version__}", flush=True)  # noqa: T201 - click takes longer to import than Python to start
    except OSError:
        return False
    return True
