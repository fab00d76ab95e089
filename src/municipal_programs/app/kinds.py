"""Which document is asked for."""

from __future__ import annotations

from municipal_programs.app import _messages as say
from municipal_programs.errors import MunicipalProgramsError, perhaps
from municipal_programs.model import ActivityReport, TargetProgram
from municipal_programs.reports import ACTIVITY, FINAL, KINDS, ReportKind

__all__ = ["ReportError", "kind_named", "usual_kind"]


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


def usual_kind(subject: TargetProgram | ActivityReport) -> str:
    """Return the kind of report that is made of *subject* where nobody says which."""
    return (FINAL if isinstance(subject, TargetProgram) else ACTIVITY).identity
