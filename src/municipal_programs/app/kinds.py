"""Which document is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.app import _messages as say
from municipal_programs.errors import InvalidValueError, MunicipalProgramsError, perhaps
from municipal_programs.reports import KINDS, ReportKind
from municipal_programs.values.wording import shown

if TYPE_CHECKING:
    from municipal_programs.hooks import Plugins

__all__ = ["ReportError", "kind_named", "refuse_foreign"]


class ReportError(MunicipalProgramsError):
    """A report that cannot be made as it was asked for."""


def kind_named(identity: str, plugins: Plugins | None = None) -> ReportKind:
    """Return the kind of report that is called *identity*.

    Args:
        identity: What the command calls it.
        plugins: The plugins that may bring it, if the library does not know it; those that are installed unless given.

    Raises:
        ReportError: If none is, with the nearest name.
    """
    if identity in KINDS:
        return KINDS[identity]
    from municipal_programs.hooks import Plugins

    brought = (Plugins.discover() if plugins is None else plugins).kinds()
    kinds = {**KINDS, **{kind.identity: kind for kind in brought.items}}
    if identity not in kinds:
        raise ReportError(say.UNKNOWN_KIND(seen=identity, known=", ".join(sorted(kinds)), nearest=perhaps(identity, kinds)))
    return kinds[identity]


def refuse_foreign(subject: object, *known: type) -> None:
    """Refuse a subject that is none of the *known* ones, such as the name of a file that was not read.

    Raises:
        InvalidValueError: If it is none.
    """
    if not isinstance(subject, known):
        raise InvalidValueError(say.NOT_A_SUBJECT(kind=type(subject).__name__, seen=shown(subject)))
