"""Rules on sums: totals against their rows, years, sources and parts against their totals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from municipal_programs.checks import _messages as say
from municipal_programs.checks import _requirements as demand
from municipal_programs.checks._money import difference
from municipal_programs.checks._printed import Printed
from municipal_programs.checks._terms import Term, groups_of, lines_of, measure_name, terms_of
from municipal_programs.checks._totals import promised, stated_money
from municipal_programs.checks.explaining import explain
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.rule import rule
from municipal_programs.checks.severity import Severity
from municipal_programs.errors import Message
from municipal_programs.figures import FundingSet, FundingStage
from municipal_programs.model import FundingSource, measure_figure, program_figure
from municipal_programs.values import Money, YearRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from municipal_programs.checks._totals import StatedMoney
    from municipal_programs.checks.explanation import Explanation
    from municipal_programs.errors import Wording
    from municipal_programs.model import FundingLine, Measure, TargetProgram

__all__ = ["RULES"]


@rule("MP201", Severity.ERROR, uk=demand.MP201, needs=("program.planned", "measures.planned"), as_approved=True)
def the_passport_promises_the_sum_of_its_measures(program: TargetProgram) -> Iterator[Finding]:
    """The money that the passport promises is the sum of what the measures plan.

    Where the passport and every measure give years, each year is compared, else the whole term. A printed figure is understood
    as the interval that its decimals give, so that a correctly rounded table raises nothing.
    """
    whole = FundingSet(stage=FundingStage.PLANNED)
    by_year = {
        money: terms_of(program, money) for money in (evolve(whole, years=YearRange.single(year)) for year in program.term)
    }
    divided = all(line.year is not None for line in program.passport.planned) and None not in by_year.values()
    for money, rows in (by_year if divided else {whole: terms_of(program, whole)}).items():
        stated = promised(program, money) or Printed(Money(0))
        terms = rows or ()
        computed = Printed.total(term.value for term in terms)
        if not stated.agrees_with(computed):
            year = money.years.first if money.years else None
            yield difference(
                program_figure("planned", year=year),
                say.PASSPORT_AGAINST_MEASURES,
                stated,
                computed,
                explanations=explain(stated, terms, groups_of(program, money.stage, terms)),
                period=say.NOTHING() if year is None else say.FOR_YEAR(year=year),
            )


@rule("MP202", Severity.ERROR, uk=demand.MP202, needs=("statements.totals",), as_approved=True)
def a_stated_total_is_what_its_rows_make(program: TargetProgram) -> Iterator[Finding]:
    """A total that a document states is what its rows make.

    The planned total of the program is held against the passport where that names amounts, every other against the measures. The
    total of a year is checked only where all measures give years. An account follows one revision: the one in force on its day, or
    the approved one; where amendments changed the total, both it and that of the passport are right.
    """
    for total in stated_money(program):
        if total.money.measure is not None or total.known is None or total.is_right:
            continue
        by_passport = total.known is total.promised
        yield difference(
            total.said.statement.figure,
            say.STATED_AGAINST_PASSPORT if by_passport else say.STATED_AGAINST_ROWS,
            total.meant,
            total.known,
            explanations=_explanations(total, total.known),
            origin=total.said.origin,
            figure=total.name,
        )


def _explanations(total: StatedMoney, known: Printed) -> tuple[Explanation, ...]:
    """Explain by the rows where they make what is known, else by what is known alone: a promise that the rows do not make."""
    terms = total.terms or ()
    if Printed.total(term.value for term in terms).agrees_with(known):
        return explain(total.meant, terms, groups_of(total.program, total.money.stage, terms))
    figure = total.said.statement.figure
    return explain(total.meant, (Term(identity=figure, name=total.name, value=known, members=frozenset({figure})),))


@rule("MP203", Severity.ERROR, uk=demand.MP203, needs=("statements.years",), as_approved=True)
def the_stated_years_make_the_stated_total(program: TargetProgram) -> Iterator[Finding]:
    """The years that a document states make the total that it states.

    Checked where one account names the total and every year of the term. What rule MP202 finds is not repeated here.
    """
    term = {YearRange.single(year) for year in program.term}
    for whole, parts in _split(program, "years"):
        if set(parts) >= term:
            named = {year: say.YEAR_NAME(year=year.first) for year in sorted(parts)}
            yield from _unless_equal(whole, parts, named, say.YEARS_AGAINST_TOTAL)


@rule("MP205", Severity.ERROR, uk=demand.MP205, needs=("statements.parts",), as_approved=True)
def the_stated_parts_make_the_stated_whole(program: TargetProgram) -> Iterator[Finding]:
    """The parts that a document states make the whole that it states.

    Parts are the departments that answer for measures, or the sources of funding; checked where an account names all of them.
    What rule MP202 finds is not repeated here.
    """
    for whole, parts in _split(program, "department"):
        if set(parts) >= set(whole.program.owners):
            named = {owner: say.PART_OF(department=program.department(owner).name) for owner in sorted(parts)}
            yield from _unless_equal(whole, parts, named, say.DEPARTMENTS_AGAINST_TOTAL)
    for whole, parts in _split(program, "source"):
        if set(parts) >= _sources_of(whole.program, whole.money.stage):
            named = {source: source.message for source in sorted(parts)}
            yield from _unless_equal(whole, parts, named, say.SOURCES_AGAINST_TOTAL)


def _sources_of(program: TargetProgram, stage: FundingStage) -> set[FundingSource]:
    return {line.source for measure in program.measures for line in lines_of(measure, stage) if line.amount}


def _split(program: TargetProgram, dimension: str) -> Iterator[tuple[StatedMoney, dict[Any, StatedMoney]]]:
    """Yield each stated sum together with those of the same account that part it by *dimension*, by what they are of."""
    stated = list(stated_money(program))
    for whole in stated:
        if getattr(whole.money, dimension) is None:
            same_account = [part for part in stated if part.said.department == whole.said.department]
            parts = {getattr(part.money, dimension): part for part in same_account if _narrows(part, whole, dimension)}
            if parts:
                yield whole, parts


def _narrows(part: StatedMoney, whole: StatedMoney, dimension: str) -> bool:
    of = getattr(part.money, dimension)
    return of is not None and part.money == evolve(whole.money, **{dimension: of})


def _as_term(part: StatedMoney, name: Message) -> Term:
    identity = part.said.statement.figure
    return Term(identity=identity, name=name, value=part.meant, members=frozenset({identity}))


def _unless_equal(
    whole: StatedMoney, parts: Mapping[Any, StatedMoney], named: Mapping[Any, Message], wording: Wording
) -> Iterator[Finding]:
    """Yield the finding that the parts do not make the whole; where the rows prove one of these wrong, that is told there."""
    terms = [_as_term(parts[part], name) for part, name in named.items()]
    computed = Printed.total(term.value for term in terms)
    told = not all(stated.is_right for stated in (whole, *parts.values()))
    if not told and not whole.meant.agrees_with(computed):
        yield difference(
            whole.said.statement.figure,
            wording,
            whole.meant,
            computed,
            explanations=explain(whole.meant, terms),
            origin=whole.said.origin,
            figure=whole.name,
        )


@rule("MP204", Severity.ERROR, uk=demand.MP204, needs=("statements.rows",), as_approved=True)
def a_stated_row_is_what_the_data_hold(program: TargetProgram) -> Iterator[Finding]:
    """The money that a document states for a single measure is what the data hold of it.

    A reading that was entered with the statement is held against the data too.
    """
    for stated in stated_money(program):
        if stated.money.measure is None or stated.known is None or stated.is_right:
            continue
        yield difference(
            stated.said.statement.figure,
            say.STATED_AGAINST_CELL,
            stated.meant,
            stated.known,
            explanations=explain(stated.meant, stated.terms or ()),
            origin=stated.said.origin,
            figure=stated.name,
        )


@rule("MP206", Severity.WARNING, uk=demand.MP206, needs=("measures.planned",))
def money_comes_from_the_sources_of_the_passport(program: TargetProgram) -> Iterator[Finding]:
    """Money comes only from the sources that the passport names; a passport that names none forbids none."""
    known = set(program.passport.sources)
    listed = [source for source in FundingSource if source in known]
    names = Message(uk=", ".join(source.message.uk for source in listed), en=", ".join(source.message.en for source in listed))
    for measure in program.measures if known else ():
        for stage, line in _first_lines(measure):
            if line.source not in known:
                subject = measure_figure(program, measure, stage.value, year=line.year, source=line.source)
                name = measure_name(program, measure)
                words = say.SOURCE_OUTSIDE_PASSPORT(measure=name, source=line.source.message, known=names)
                yield Finding(subject=subject, message=words)


def _first_lines(measure: Measure) -> Iterable[tuple[FundingStage, FundingLine]]:
    """Return, for each source that gives *measure* money, its first line at the first stage at which it does."""
    lines = [(stage, line) for stage in FundingStage for line in lines_of(measure, stage) if line.amount]
    return {line.source: (stage, line) for stage, line in reversed(lines)}.values()


RULES = (
    the_passport_promises_the_sum_of_its_measures,
    a_stated_total_is_what_its_rows_make,
    the_stated_years_make_the_stated_total,
    a_stated_row_is_what_the_data_hold,
    the_stated_parts_make_the_stated_whole,
    money_comes_from_the_sources_of_the_passport,
)
