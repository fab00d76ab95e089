"""Which document is asked for."""

from __future__ import annotations

from municipal_programs.app import _messages as say
from municipal_programs.errors import MunicipalProgramsError, perhaps
from municipal_programs.reports import KINDS, ReportKind

__all__ = ["ReportError", "kind_named"]


class ReportError(MunicipalProgramsError):
    """A report that cannot be made as it was asked for."""


def kind_named(identity: str) -> ReportKind:
    """Return the kind of report that is called *identity*.

    Raises:
        ReportError: If none is, with the nearest name.
    """
    if identity not in KINDS:
        raise ReportError(say.UNKNOWN_KIND(seen=identity, known=", ".join(sorted(KINDS)), nearest=perhaps(identity, KINDS)))
    return KINDS[identity]
