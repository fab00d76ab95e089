"""Which documents are demanded for a period, as the council's profile has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.model import Amendment, ReportingPeriod, TargetProgram
from municipal_programs.reports import ANNUAL, FINAL, ReportKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.reports import Subject

__all__ = ["DemandedDocument", "demanded_of", "runs_in"]


@frozen(kw_only=True)
class DemandedDocument:
    """A document that has to be made.

    Args:
        kind: Its kind.
        period: The period that it tells of, where its kind is of one.
        amendment: The amendment that it tells of, where its kind is of one.
    """

    kind: ReportKind
    period: ReportingPeriod | None = None
    amendment: Amendment | None = None

    @property
    def file_name(self) -> str:
        """The name of its file; no two documents of one program share it."""
        if self.amendment is None:
            return f"{self.kind.identity}.docx"
        decision = self.amendment.decision
        number = "".join(char if char.isalnum() or char in "-_." else "_" for char in decision.number)
        return f"{self.kind.identity}-{number}-{decision.date.isoformat()}.docx"


def runs_in(program: TargetProgram, period: ReportingPeriod) -> bool:
    """Tell whether *program* has anything to tell of *period*."""
    return period.year in program.term and program.approved_by.date <= period.last_day


def demanded_of(subject: Subject, kinds: Sequence[ReportKind], period: ReportingPeriod) -> Iterator[DemandedDocument]:
    """Yield the documents about *subject* that are demanded for *period*.

    A kind that is of a period is demanded for each; of the others, a comparative table for each amendment that was decided in the
    year until the end of the period, and the rest for a whole year. With its final report a program needs none for its last year.

    Args:
        subject: A program that runs in the period, an activity report, or programs.
        kinds: The kinds that the council demands.
        period: The period.
    """
    fitting = [kind for kind in kinds if isinstance(subject, kind.subject)]
    ends = isinstance(subject, TargetProgram) and period.is_whole_year and period.year == subject.term.last
    for kind in fitting:
        if kind == FINAL and not ends:
            continue
        if kind == ANNUAL and ends and FINAL in fitting:
            continue
        if kind.of_amendment and isinstance(subject, TargetProgram):
            yield from (DemandedDocument(kind=kind, amendment=one) for one in _decided_in(subject, period))
        elif kind.of_period:
            yield DemandedDocument(kind=kind, period=period)
        elif period.is_whole_year:
            yield DemandedDocument(kind=kind)


def _decided_in(program: TargetProgram, period: ReportingPeriod) -> Iterator[Amendment]:
    for amendment in program.amendments:
        if amendment.decision.date.year == period.year and amendment.decision.date <= period.last_day:
            yield amendment
