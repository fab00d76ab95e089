"""What was asked for: which kind of report, about what, for which council."""

from __future__ import annotations

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.model import ActivityReport, Profile, TargetProgram
from municipal_programs.reports import _messages as say

__all__ = ["ACTIVITY", "FINAL", "KINDS", "ReportKind", "ReportRequest"]


@frozen(kw_only=True)
class ReportKind:
    """A kind of document that the library can make.

    Args:
        identity: What the command calls it, such as ``final``.
        title: What people call it, such as «Заключний звіт».
        subject: What it is about: `TargetProgram` or `ActivityReport`.
        needs_profile: Whether it has the form that a council's profile gives it.
    """

    identity: str
    title: Message
    subject: type[TargetProgram] | type[ActivityReport]
    needs_profile: bool


FINAL = ReportKind(identity="final", title=say.FINAL_REPORT(), subject=TargetProgram, needs_profile=True)
ACTIVITY = ReportKind(identity="activity", title=say.ACTIVITY_REPORT(), subject=ActivityReport, needs_profile=False)
KINDS = {kind.identity: kind for kind in (ACTIVITY, FINAL)}


@frozen(kw_only=True)
class ReportRequest:
    """A report that is to be made; what plugins are asked about.

    Args:
        kind: Which document.
        subject: The program or activity report that it tells of; it is of the kind's `ReportKind.subject`.
        profile: The council's profile; None where the subject names none.
    """

    kind: ReportKind
    subject: TargetProgram | ActivityReport
    profile: Profile | None = None

    @property
    def program(self) -> TargetProgram:
        """The target program that the report tells of.

        Raises:
            TypeError: If the report is about something else; compare `kind` first.
        """
        if not isinstance(self.subject, TargetProgram):
            raise TypeError(type(self.subject).__name__)
        return self.subject

    @property
    def activity(self) -> ActivityReport:
        """The department's year that the report tells of.

        Raises:
            TypeError: If the report is about something else; compare `kind` first.
        """
        if not isinstance(self.subject, ActivityReport):
            raise TypeError(type(self.subject).__name__)
        return self.subject

    @property
    def owners(self) -> tuple[str, ...]:
        """Identities of the departments without whose sections the report is not whole, in order."""
        if isinstance(self.subject, TargetProgram):
            return self.subject.owners
        return (self.subject.department.identity,)
