"""The command as a whole: its language, its exit status, its subcommands."""

from __future__ import annotations

import codecs
import errno
import os
import sys
import threading
from contextlib import suppress
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import click

from municipal_programs import __version__
from municipal_programs.cli import _language
from municipal_programs.cli import _messages as say
from municipal_programs.cli._entry import NAME
from municipal_programs.cli._interruption import no_longer_heard
from municipal_programs.cli._speech import quoted, worded
from municipal_programs.errors import InvalidValueError, Language, Message, MunicipalProgramsError, perhaps, told_by_system

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["answer", "interrupted", "leave"]

_NUMBERED = "municipal-programs.numbered"
_SUBCOMMANDS = (
    "report",
    "check",
    "explain",
    "kit",
    "export",
    "collect",
    "status",
    "build",
    "city",
    "country",
    "audit",
    "import",
    "facts",
    "verify",
    "template",
    "demo",
    "plugin",
)
_OF_OUTPUT: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What the system says where an answer that was sent into a file finds no room there."""
_NOT_UNDERSTOOD = 2
_INTERRUPTED = 130


def answer(typed: Sequence[str]) -> int:
    """Do what was typed behind the name of the command, and return the exit status.

    Raises:
        KeyboardInterrupt: If Ctrl-C was pressed.
    """
    codecs.register_error(_NUMBERED, _numbered)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a service is given no streams, and what is opened next would take their descriptors
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for as long as the process lives
        getattr(sys, name).reconfigure(errors=_NUMBERED)  # a console of another code page must not stop us
    language = Language.UKRAINIAN
    try:
        language = _language.chosen(typed)
        with _language.spoken(language):
            return _group(language).main(_language.without_language(typed), prog_name=NAME, standalone_mode=False) or 0
    except MunicipalProgramsError as error:
        return _refused(error.message, language)
    except OSError as error:  # a name that no system takes, a current folder that is gone
        if error.filename is None and error.errno in _OF_OUTPUT:
            return _refused(say.OUTPUT_REFUSED(reason=told_by_system(error)), language)
        return _refused(say.SYSTEM_REFUSED(path=error.filename or ".", reason=told_by_system(error)), language)
    except click.ClickException as error:
        with _language.spoken(language):
            return _misunderstood(error, language)
    except click.Abort as abort:
        raise KeyboardInterrupt from abort


def interrupted(typed: Sequence[str]) -> int:
    """Say that Ctrl-C was heard, and return the exit status."""
    language = Language.UKRAINIAN
    with suppress(InvalidValueError):
        language = _language.chosen(typed)
    click.echo(say.INTERRUPTED().text(language), err=True)
    return _INTERRUPTED


def leave(status: int) -> NoReturn:
    """End this process, whatever goes on in it: Ctrl-C has nothing more to stop, and a plugin may hang, or have left threads behind."""
    no_longer_heard()
    if threading.active_count() > 1:  # Python might wait for them for ever
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    sys.exit(status)


def _numbered(error: UnicodeError) -> tuple[str, int]:
    """Write what a console does not have by its number, and as JSON does, which may be what is written there."""
    assert isinstance(error, UnicodeEncodeError), "the command reads nothing from a console"
    missing = error.object[error.start : error.end].encode("utf-16-be", errors="surrogatepass").hex()
    return "".join(f"\\u{missing[at : at + 4]}" for at in range(0, len(missing), 4)), error.end


def _refused(message: Message, language: Language) -> int:
    click.echo(message.text(language), err=True)
    return _NOT_UNDERSTOOD


def _misunderstood(error: click.ClickException, language: Language) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return _NOT_UNDERSTOOD
    click.echo(say.ERROR(message=quoted(error.format_message(), language)).text(language), err=True)
    context = error.ctx if isinstance(error, click.UsageError) else None
    click.echo(say.TRY_HELP(command=context.command_path if context else NAME).text(language), err=True)
    return _NOT_UNDERSTOOD


class _Group(click.Group):
    """A group that imports a subcommand only when it is asked for, so that ``--version`` answers at once."""

    def __init__(self, language: Language) -> None:
        super().__init__(NAME, help=say.PROGRAM_HELP().text(language), no_args_is_help=True)
        self._language = language

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in _SUBCOMMANDS:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"municipal_programs.cli.{module}").command(self._language)
        return worded(command, self._language)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in _SUBCOMMANDS and not name.startswith("-"):
            message = say.UNKNOWN_COMMAND(seen=name, nearest=perhaps(name, _SUBCOMMANDS))
            raise click.UsageError(message.text(self._language), ctx)
        return super().resolve_command(ctx, args)


def _group(language: Language) -> click.Group:
    group = _Group(language)
    worded(group, language)
    group = click.option("--lang", metavar="uk|en", help=say.LANG_HELP().text(language), expose_value=False)(group)
    return click.version_option(
        version=__version__, prog_name=NAME, message="%(prog)s %(version)s", help=say.VERSION_HELP().text(language)
    )(group)
