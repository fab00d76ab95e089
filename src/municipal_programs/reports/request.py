"""What was asked for: which kind of report, about what, for which council."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TypeVar

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.figures import Method, in_force_on
from municipal_programs.model import ActivityReport, Amendment, Profile, ReportingPeriod, TargetProgram
from municipal_programs.reports import _messages as say
from municipal_programs.reports.portfolio import Portfolio

__all__ = [
    "ACTIVITY",
    "ANNUAL",
    "COMPARATIVE",
    "FINAL",
    "KINDS",
    "MEASURES",
    "PASSPORT",
    "ReportKind",
    "ReportRequest",
    "Subject",
]

Subject = TargetProgram | ActivityReport | Portfolio
"""What a document can be about."""


_Subject = TypeVar("_Subject", bound=Subject)


@frozen(kw_only=True)
class ReportKind:
    """A kind of document that the library can make.

    Args:
        identity: What the command calls it, such as ``final``.
        title: What people call it, such as «Заключний звіт».
        subject: What it is about: `TargetProgram`, `ActivityReport` or `Portfolio`.
        needs_profile: Whether it has the form that a council's profile gives it.
        by_departments: Whether every department that answers for measures contributes a part of its own.
        of_period: Whether it tells of a period that has to be asked for.
        of_amendment: Whether it tells of one amendment.
    """

    identity: str
    title: Message
    subject: type[Subject]
    needs_profile: bool
    by_departments: bool = False
    of_period: bool = False
    of_amendment: bool = False


FINAL = ReportKind(identity="final", title=say.FINAL_REPORT(), subject=TargetProgram, needs_profile=True, by_departments=True)
ANNUAL = ReportKind(
    identity="annual",
    title=say.ANNUAL_REPORT(),
    subject=TargetProgram,
    needs_profile=True,
    by_departments=True,
    of_period=True,
)
PASSPORT = ReportKind(identity="passport", title=say.PASSPORT(), subject=TargetProgram, needs_profile=True)
MEASURES = ReportKind(identity="measures", title=say.MEASURES(), subject=TargetProgram, needs_profile=True)
COMPARATIVE = ReportKind(
    identity="comparative", title=say.COMPARATIVE_TABLE(), subject=TargetProgram, needs_profile=True, of_amendment=True
)
ACTIVITY = ReportKind(
    identity="activity", title=say.ACTIVITY_REPORT(), subject=ActivityReport, needs_profile=False, by_departments=True
)
KINDS = {kind.identity: kind for kind in (ACTIVITY, ANNUAL, COMPARATIVE, FINAL, MEASURES, PASSPORT)}


@frozen(kw_only=True)
class ReportRequest:
    """A report that is to be made; what plugins are asked about.

    Args:
        kind: Which document.
        subject: What it tells of; it is of the kind's `ReportKind.subject`.
        profile: The council's profile; None where the subject names none.
        period: The period that it tells of; there exactly where the kind is of a period.
        amendment: The amendment that it tells of; likewise.
        method: The method by which the council judges effectiveness; None where its profile names none.
    """

    kind: ReportKind
    subject: Subject
    profile: Profile | None = None
    period: ReportingPeriod | None = None
    amendment: Amendment | None = None
    method: Method | None = None

    @property
    def program(self) -> TargetProgram:
        """The target program that the report tells of, as its file has it: as approved, with its amendments beside.

        Raises:
            TypeError: If the report is about something else; compare `kind` first.
        """
        return _of_type(self.subject, TargetProgram)

    @cached_property
    def revision(self) -> TargetProgram:
        """The program as it stood at the end of the period, or as all amendments left it; see `in_force_on`.

        Raises:
            TypeError: If the report is about something else; compare `kind` first.
        """
        if self.period is None:
            return in_force_on(self.program, dt.date.max)
        return in_force_on(self.program, self.period.last_day, self.period.year)

    @cached_property
    def excluded(self) -> frozenset[str]:
        """Keys of the measures that stand in `revision` only for what was spent before an amendment excluded them."""
        if not self.program.amendments:
            return frozenset()
        day = dt.date.max if self.period is None else self.period.last_day
        bound = max(day, self.program.approved_by.date)
        standing = {(measure.department, measure.number) for measure in self.program.revision_on(bound).measures}
        return frozenset(
            self.revision.key_of(measure)
            for measure in self.revision.measures
            if (measure.department, measure.number) not in standing
        )

    @property
    def activity(self) -> ActivityReport:
        """The department's year that the report tells of.

        Raises:
            TypeError: If the report is about something else; compare `kind` first.
        """
        return _of_type(self.subject, ActivityReport)

    @property
    def portfolio(self) -> Portfolio:
        """The programs that the report tells of.

        Raises:
            TypeError: If the report is about something else; compare `kind` first.
        """
        return _of_type(self.subject, Portfolio)

    @property
    def owners(self) -> tuple[str, ...]:
        """Identities of the departments without whose sections the report is not whole, in order."""
        if not self.kind.by_departments:
            return ()
        return self.revision.owners if isinstance(self.subject, TargetProgram) else (self.activity.department.identity,)


def _of_type(subject: Subject, wanted: type[_Subject]) -> _Subject:
    if not isinstance(subject, wanted):
        raise TypeError(type(subject).__name__)
    return subject
