"""Money between the programs of a city: what somebody else is said to have paid, and what a department states of all it spent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.checks import _messages as say
from municipal_programs.checks._in_force import in_force
from municipal_programs.checks._money import UNIT
from municipal_programs.checks._printed import Printed
from municipal_programs.checks._program_of_city import ProgramOfCity
from municipal_programs.checks._statements import letter_of, meaning_of, said_in, year_named
from municipal_programs.checks._terms import terms_of
from municipal_programs.checks._words import is_paid_by_another, tells_of_payment
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.severity import Severity
from municipal_programs.figures import FundingSet, FundingStage
from municipal_programs.model import Measure, measure_figure
from municipal_programs.values.wording import comparison_key, write_money, write_years

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from municipal_programs.checks._statements import Said
    from municipal_programs.model import ActivityReport, City
    from municipal_programs.values import Money, YearRange

__all__ = ["paid_by_nobody", "totals_of_departments"]

_STEM = 5
"""Letters that forms of one Ukrainian word share, for words that long."""
_WORD = re.compile(rf"\w{{{_STEM},}}")
_QUOTED = re.compile("«([^»]{8,})»")


@frozen
class _Row:
    """A measure, and the program that it is in."""

    one: ProgramOfCity
    measure: Measure

    @property
    def text(self) -> str:
        """All that it says, to be searched."""
        return comparison_key(f"{self.measure.title} {self.measure.narrative}")

    @property
    def is_paid(self) -> bool:
        """Whether money was spent on it."""
        return any(line.amount for line in self.measure.disbursed)


def paid_by_nobody(city: City, programs: Sequence[ProgramOfCity]) -> Iterator[Finding]:
    """Yield a finding for each measure that somebody else is said to have paid for, while nobody else spent money on the like.

    The like is a measure of another department, or of another program, whose title and narrative share at least half of the words
    of the title, or a title in quotes. A title of fewer than two words is too short to be looked for.
    """
    rows = [_Row(one, measure) for one in programs for measure in one.program.measures]
    for row in rows:
        sentence, payers = _claim(city, row)
        wanted = _stems(row.measure.title)
        if not sentence or len(wanted) < 2:  # noqa: PLR2004 - two words are what can be told apart from chance
            continue
        others = [other for other in rows if other.is_paid and _is_another(row, other) and _may_have_paid(other, payers)]
        if not any(_is_alike(row, wanted, other) for other in others):
            yield _nobody(row, sentence)


def _claim(city: City, row: _Row) -> tuple[str, frozenset[str]]:
    """Return the sentence of *row* that says that somebody else paid, and the departments that it names, if any."""
    sentence = is_paid_by_another(row.measure.narrative)
    payment = sentence or tells_of_payment(row.measure.narrative)
    if not payment:
        return "", frozenset()
    said = _stems(payment)
    own = row.one.program.department(row.measure.department).name
    named = {
        department.identity
        for department in (*city.departments, *row.one.program.departments)
        if department.identity != row.measure.department and (stems := _stems(department.name) - _stems(own)) and stems <= said
    }
    return (payment if named else sentence), frozenset(named)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(comparison_key(text)))


def _is_another(row: _Row, other: _Row) -> bool:
    return other.one is not row.one or other.measure.department != row.measure.department


def _may_have_paid(other: _Row, payers: frozenset[str]) -> bool:
    return not payers or other.measure.department in payers


def _is_alike(row: _Row, wanted: frozenset[str], other: _Row) -> bool:
    quoted = (comparison_key(title) for title in _QUOTED.findall(row.measure.narrative))
    return 2 * len(wanted & _stems(other.text)) >= len(wanted) or any(title in other.text for title in quoted)


def _nobody(row: _Row, sentence: str) -> Finding:
    figure = measure_figure(row.one.program, row.measure, "narrative")
    department = row.one.program.department(row.measure.department).name
    return Finding(
        code="MP877",
        severity=Severity.WARNING,
        subject=figure,
        message=say.PAID_BY_NOBODY(number=row.measure.number, department=department, words=sentence),
        origin=row.one.place(figure),
        anchor=row.one.anchor(figure),
    )


def totals_of_departments(programs: Sequence[ProgramOfCity], reports: Iterable[ActivityReport]) -> Iterator[Finding]:
    """Yield a finding for each total of a department that its activity report states and the programs of the city do not make.

    Compared is money of the years that the report tells of, or of the one that the figure names, where every measure divides its
    money into years.
    """
    for report in reports:
        for said in said_in(report):
            money, letter = _total_of(report, said), letter_of(said.statement)
            computed = _over_all(programs, money) if money else None
            if money is None or letter is None or computed is None:
                continue
            meant = meaning_of(said.statement, letter, computed.amount)
            if not meant.agrees_with(computed):
                yield _differs(report, said, meant.amount, computed.amount, money)


def _total_of(report: ActivityReport, said: Said) -> FundingSet | None:
    """Return the money that the statement is about; None where it is none of the report's own department."""
    words = said.statement.figure.split(".")
    if words[:2] != ["department", report.department.identity] or words[2:3] not in [[stage.value] for stage in FundingStage]:
        return None
    years = _years(words[3:], report.reporting_period)
    if years is None:
        return None
    return FundingSet(stage=FundingStage(words[2]), department=report.department.identity, years=years)


def _years(words: Sequence[str], period: YearRange) -> YearRange | None:
    if not words:
        return period
    return year_named(words[0]) if len(words) == 1 else None


def _over_all(programs: Sequence[ProgramOfCity], money: FundingSet) -> Printed | None:
    """Return the sum of *money* over all programs; None where one of them does not divide it so, or none has any."""
    sums: list[Printed] = []
    for one in programs:
        terms = terms_of(in_force(one.program), money)
        if terms is None:
            return None
        sums += [term.value for term in terms]
    return Printed.total(sums) if sums else None


def _differs(report: ActivityReport, said: Said, stated: Money, computed: Money, money: FundingSet) -> Finding:
    period = write_years(money.years or report.reporting_period)
    message = say.TOTAL_OF_DEPARTMENT(
        department=report.department.name, period=period, stated=write_money(stated), computed=write_money(computed)
    )
    return Finding(
        code="MP878",
        severity=Severity.ERROR,
        subject=said.statement.figure,
        message=message,
        stated=stated,
        computed=computed,
        unit=UNIT,
        origin=said.origin,
        anchor=f"{said.statement.figure}@{period}",
    )
