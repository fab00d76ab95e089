"""A command in the words of its reader, also where click chooses the words."""

from __future__ import annotations

import re

import click

from municipal_programs.cli import _messages as say
from municipal_programs.errors import Language

__all__ = ["quoted", "worded"]

_METAVAR = re.compile(rf"\b(?:{'|'.join(say.METAVARS)})\b")
_QUOTED = re.compile(r"'([^'\n]*)'")


def worded(command: click.Command, language: Language) -> click.Command:
    """Return *command* as the library wants it to speak.

    In Ukrainian, FILE and its like are Ukrainian words in the usage and in the help. In every language, what is wrong with a
    file is left to the library, which says it better than click does.
    """
    for param in command.params:
        if isinstance(param.type, click.Path):
            param.type.readable = False
    if language is Language.UKRAINIAN:
        _translate(command)
    for below in getattr(command, "commands", {}).values():
        worded(below, language)
    return command


def _translate(command: click.Command) -> None:
    command.help = _ukrainian(command.help)
    command.options_metavar = _ukrainian(command.options_metavar)
    if isinstance(command, click.Group):
        command.subcommand_metavar = _ukrainian(command.subcommand_metavar) or ""
    for param in command.params:
        param.metavar = _ukrainian(param.metavar)
        if isinstance(param, click.Option):
            param.help = _ukrainian(param.help)


def _ukrainian(text: str | None) -> str | None:
    return text and _METAVAR.sub(lambda found: say.METAVARS[found[0]], text)


def quoted(text: str, language: Language) -> str:
    """Return a sentence of click's with the quotation marks of *language*."""
    return _QUOTED.sub(r"«\1»" if language is Language.UKRAINIAN else r"“\1”", text)
