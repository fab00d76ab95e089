"""One part of a document, read: for whom it speaks, what it states, and the account that it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, evolve, field

from municipal_programs.intake.account import Account, years_in
from municipal_programs.intake.citations import Citation, citations_in
from municipal_programs.intake.drafts import MeasureDraft, Said
from municipal_programs.intake.names import Departments
from municipal_programs.intake.parts import Part
from municipal_programs.intake.tables import Tables
from municipal_programs.model import (
    DecisionCitation,
    Execution,
    Signatory,
    TargetProgram,
    decision_figure,
    execution_figure,
    program_figure,
)
from municipal_programs.values import Written, YearRange
from municipal_programs.values.wording import write_short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from municipal_programs.intake.marks import Marks
    from municipal_programs.intake.received import ReceivedParagraph

__all__ = ["ReadPart", "cited_in", "merged"]

_NAME: Final = 160
"""Characters of a line that names a department."""


@define(kw_only=True)
class ReadPart:
    """One part, read.

    Args:
        part: The part.
        account: What stands around its tables.
        tables: What its tables hold.
        department: The department whose part it is.
        all_departments: Those of the document.
        said: What it states, by the department that it states it for.
    """

    part: Part
    account: Account
    tables: Tables
    department: str
    all_departments: Departments
    said: dict[str, list[Said]] = field(factory=dict[str, list[Said]])

    @property
    def departments(self) -> list[str]:
        """The departments that it accounts for, the one whose part it is first."""
        drafts = (*self.tables.measures, *self.tables.indicators)
        return list(dict.fromkeys([self.department, *(draft.department for draft in drafts)]))

    def state(self, department: str, said: Iterable[Said]) -> None:
        """Note what it states for *department*."""
        self.said.setdefault(department, []).extend(said)

    def signed_by(self, department: str) -> Signatory | None:
        """Return who signed for *department*: in the order of the departments, where as many signed."""
        signatures = self.part.signatures
        place = self.departments.index(department)
        each = len(signatures) == len(self.departments)
        if place >= len(signatures) or (place and not each):
            return None
        return Signatory(position=signatures[place].position, name=signatures[place].name)

    def execution(self, department: str, term: YearRange, marks: Marks) -> Execution:
        """Return the account of *department*; what the part does not say of its period is taken from *term*."""
        own = department == self.department
        account = self.account
        rows = [one for draft in self.tables.measures if draft.department == department for one in cited_in(draft)]
        cited = sorted([*(account.citations if own else ()), *rows], key=lambda citation: citation.origin)
        bare = Execution(
            department=department,
            reporting_period=years_in(self.part.heading) or term,
            citations=tuple(DecisionCitation(number=one.number, date=one.date, place=one.place) for one in cited),
            conclusion="\n".join(" ".join(line.text.split()) for line in self._conclusion(department)),
            signatory=self.signed_by(department),
            statements=tuple(
                evolve(said.statement, figure=marks.figure(said.statement.figure)) for said in self.said.get(department, ())
            ),
        )
        if not own:
            return bare
        head = account.letterhead
        return evolve(
            bare,
            date=head.date,
            registration_number=head.number,
            addressee=head.addressee,
            title=self.part.heading,
            purpose_results=account.purpose_results,
        )

    def written_around(self, program: TargetProgram) -> Iterator[tuple[str, Written]]:
        """Yield the texts around the tables of a part; of several places of one figure the first one comes last, and stays."""
        account = self.account
        for one in reversed(account.citations):
            yield decision_figure(one.number, "date"), Written(text=one.written, origin=one.origin)
            yield decision_figure(one.number, "number"), Written(text=one.number, origin=one.origin)
        if account.purpose_origin is not None:
            yield program_figure("purpose"), Written(text=account.purpose, origin=account.purpose_origin)
        if self.part.title:
            yield program_figure("title"), Written(text=program.title, origin=self.part.title[0].origin)
        head = account.letterhead
        if head.date is not None and head.date_origin is not None:
            text = write_short_date(head.date)
            yield execution_figure(self.department, "date"), Written(text=text, origin=head.date_origin)
        for department in self.departments:
            for line in self._conclusion(department):
                yield execution_figure(department, "conclusion"), Written(text=line.text, origin=line.origin)
                break

    def _conclusion(self, department: str) -> Iterator[ReceivedParagraph]:
        """Yield the lines of a conclusion that are *department*'s: those behind its name, or all where no name parts them."""
        owner = self.department
        for line in self.account.conclusion:
            named = self.all_departments.known(line.text) if line.text.rstrip().endswith(":") and len(line.text) < _NAME else None
            if named is not None and named in self.departments:
                owner = named
            elif owner == department:
                yield line


def merged(one: Execution, other: Execution) -> Execution:
    """Return one account made of two of one department."""
    return evolve(
        one,
        citations=(*one.citations, *other.citations),
        conclusion="\n".join(filter(None, [one.conclusion, other.conclusion])),
        purpose_results="\n".join(filter(None, [one.purpose_results, other.purpose_results])),
        statements=(*one.statements, *other.statements),
        signatory=one.signatory or other.signatory,
    )


def cited_in(draft: MeasureDraft) -> list[Citation]:
    """Return the decisions that the narrative of a measure cites."""
    written = draft.written.get("narrative")
    return list(citations_in(draft.narrative, written.origin, draft.narrative_place)) if written is not None else []
