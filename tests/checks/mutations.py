"""For each rule a slip that it finds in any conforming program: what is changed, and where the finding has to be."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import evolve, frozen
from tests.checks.conforming import AMENDED, OTHER, OWNER, REPEALED, REPEALING, SOURCE, own, total

from municipal_programs.model import (
    CheckSettings,
    DecisionEffect,
    FundingLine,
    Indicator,
    IndicatorGroup,
    Measure,
    Observation,
    Statement,
    TargetProgram,
    citation_figure,
    department_figure,
    execution_figure,
    indicator_figure,
    measure_figure,
    program_figure,
    statement_figure,
)
from municipal_programs.values import Money, YearRange
from municipal_programs.values.wording import read_money, write_money, write_number

if TYPE_CHECKING:
    from collections.abc import Callable

Change: TypeAlias = "Callable[[TargetProgram], TargetProgram]"
Named: TypeAlias = "Callable[[TargetProgram], str]"


@frozen(kw_only=True)
class Mutation:
    """One slip.

    Args:
        code: The rule that has to find it.
        change: Makes the slip in a program that conforms.
        subject: The identity that a finding has to be about, in the program with the slip.
        at: The identity where the finding has to point; the subject unless given.
        with_: Codes of rules that look at the same figure, and may find it too.
        settings: The council's thresholds under which the rule demands anything.
    """

    code: str
    change: Change
    subject: Named
    at: Named | None = None
    with_: tuple[str, ...] = ()
    settings: CheckSettings | None = None

    @property
    def place(self) -> Named:
        """The identity where the finding has to point."""
        return self.at or self.subject


# ── one thing in another form ────────────────────────────────────────────────────────────────────────────────────────


def _measure(number: str, change: Callable[[Measure], Measure]) -> Change:
    def changed(program: TargetProgram) -> TargetProgram:
        old = own(program, number)
        new = change(old)
        tasks = tuple(evolve(t, measures=tuple(new if m is old else m for m in t.measures)) for t in program.tasks)
        return evolve(program, tasks=tasks)

    return changed


def _narrative(number: str, old: str, new: str) -> Change:
    return _measure(number, lambda measure: evolve(measure, narrative=measure.narrative.replace(old, new)))


def _indicator(group: IndicatorGroup, number: str, **fields: Any) -> Change:  # noqa: ANN401 - whatever an indicator holds
    def changed(program: TargetProgram) -> TargetProgram:
        old = _found(program, group, number)
        values = {name: value(old) if callable(value) else value for name, value in fields.items()}
        return evolve(program, indicators=tuple(evolve(i, **values) if i is old else i for i in program.indicators))

    return changed


def _worse_place(old: Indicator) -> tuple[Observation, ...]:
    return old.actuals[0], evolve(old.actuals[1], value=Decimal(9))


def _without_the_last(old: Indicator) -> tuple[Observation, ...]:
    return old.actuals[:1]


def _half_the_target(old: Indicator) -> tuple[Observation, ...]:
    value = old.targets[0].value
    assert isinstance(value, Decimal)
    return (Observation(value=value / 2),)


def _found(program: TargetProgram, group: IndicatorGroup, number: str) -> Indicator:
    return next(i for i in program.indicators_of(OWNER) if i.group is group and i.number == number)


def _execution(**fields: Callable[[TargetProgram], object]) -> Change:
    def changed(program: TargetProgram) -> TargetProgram:
        old = program.execution_of(OWNER)
        assert old is not None
        new = evolve(old, **{name: value(program) for name, value in fields.items()})  # type: ignore[arg-type]  # named by the table
        return evolve(program, executions=tuple(new if e is old else e for e in program.executions))

    return changed


def _statements(program: TargetProgram) -> tuple[Statement, ...]:
    account = program.execution_of(OWNER)
    assert account is not None
    return account.statements


def _stated(figure: Named, rewrite: Callable[[TargetProgram, str], str]) -> Change:
    def statements(program: TargetProgram) -> tuple[Statement, ...]:
        return tuple(
            evolve(one, text=rewrite(program, one.text)) if one.figure == figure(program) else one for one in _statements(program)
        )

    return _execution(statements=statements)


def _citations(keep: Callable[[str], bool], *, move: int = 0) -> Change:
    def citations(program: TargetProgram) -> tuple[object, ...]:
        account = program.execution_of(OWNER)
        assert account is not None
        if move:
            return tuple(
                one if keep(one.number) else evolve(one, date=one.date.replace(year=one.date.year + move))
                for one in account.citations
            )
        return tuple(one for one in account.citations if keep(one.number))

    return _execution(citations=citations)


# ── identities ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_measure(number: str, role: str, *, year: int | None = None) -> Named:
    """Name a figure of a measure; *year* counts from the first year of the program."""

    def name(program: TargetProgram) -> str:
        when = None if year is None else program.term.first + year
        figure = measure_figure(program, own(program, number), role, year=when)
        return f"{figure}.{SOURCE}" if year is not None else figure

    return name


def _of_indicator(group: IndicatorGroup, number: str, role: str, *, year: int | None = None) -> Named:
    def name(program: TargetProgram) -> str:
        when = None if year is None else program.term.first + year
        return indicator_figure(program, _found(program, group, number), role, year=when)

    return name


def _said(figure: Named) -> Named:
    def name(program: TargetProgram) -> str:
        number = next(place for place, one in enumerate(_statements(program), start=1) if one.figure == figure(program))
        return statement_figure(number, OWNER)

    return name


def _cited(number: str, role: str) -> Named:
    def name(program: TargetProgram) -> str:
        account = program.execution_of(OWNER)
        assert account is not None
        place = next(place for place, one in enumerate(account.citations, start=1) if number in {one.number, ""})
        return citation_figure(OWNER, place, role)

    return name


def _always(identity: str) -> Named:
    return lambda _: identity


# ── slips ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _more(text: str, hryvnias: int = 7_777) -> str:
    return write_money(read_money(text) + Money.of(hryvnias))


def _without_the_third(program: TargetProgram, text: str) -> str:
    return write_money(read_money(text) - total(own(program, "3").disbursed))


def _a_thousand_times(measure: Measure) -> Measure:
    *others, last = measure.allocated
    return evolve(measure, allocated=(*others, evolve(last, amount=last.amount * 1000)))


def _a_year_longer(measure: Measure) -> Measure:
    term = YearRange(measure.term.first, measure.term.last + 1)
    return evolve(measure, term=term)


def _allocated_beyond(measure: Measure) -> Measure:
    longer = _a_year_longer(measure)
    return evolve(
        longer, allocated=(*longer.allocated, FundingLine(source=SOURCE, year=longer.term.last, amount=Money.of(100_000)))
    )


def _of_one_year(program: TargetProgram) -> TargetProgram:
    for number in ("5", "6"):
        program = _measure(number, _a_third)(program)
    return program


def _a_third(measure: Measure) -> Measure:
    thirds = tuple(evolve(line, amount=Money(line.amount.kopiykas // len(measure.term))) for line in measure.allocated)
    return evolve(measure, allocated=thirds)


def _gave_less(measure: Measure) -> Measure:
    first, *others = measure.disbursed
    return evolve(measure, disbursed=(evolve(first, amount=first.amount + Money.of(100)), *others))


def _passport_promises_more(program: TargetProgram) -> TargetProgram:
    planned = tuple(
        evolve(line, amount=line.amount + Money.of(100)) if line.source is SOURCE else line for line in program.passport.planned
    )
    return evolve(program, passport=evolve(program.passport, planned=planned))


def _passport_names_another_source(program: TargetProgram) -> TargetProgram:
    sources = tuple(source for source in program.passport.sources if source is not SOURCE)
    return evolve(program, passport=evolve(program.passport, sources=sources))


def _related_moved(effect: DecisionEffect, years: int, *, measure: str = "") -> Change:
    def changed(program: TargetProgram) -> TargetProgram:
        related = tuple(
            evolve(
                one,
                decision=evolve(one.decision, date=one.decision.date.replace(year=one.decision.date.year + years)),
                subject=f"measure.{program.key_of(own(program, measure))}" if measure else one.subject,
            )
            if one.effect is effect
            else one
            for one in program.related_decisions
        )
        return evolve(program, related_decisions=related)

    return changed


def _without_group(program: TargetProgram) -> TargetProgram:
    return evolve(program, indicators=tuple(i for i in program.indicators if i.group is not IndicatorGroup.INPUT))


def _in_thousands(_: TargetProgram, text: str) -> str:
    return f"{text.removesuffix('грн')}тис. грн"


def _other_percentage(_: TargetProgram, text: str) -> str:
    number = Decimal(text.removesuffix("%").strip().replace(",", "."))
    return f"{write_number(number + 7)} %"


_DONE = department_figure(OWNER, "disbursed")
_RANK = (IndicatorGroup.QUALITY, "1")
_OUTPUT = (IndicatorGroup.OUTPUT, "2")

MUTATIONS = (
    Mutation(code="MP101", change=_stated(_always(_DONE), _in_thousands), subject=_always(_DONE), at=_said(_always(_DONE))),
    Mutation(
        code="MP102", change=_measure("1", _a_thousand_times), subject=_of_measure("1", "allocated", year=2), with_=("MP202",)
    ),
    Mutation(code="MP201", change=_passport_promises_more, subject=_always("program.planned")),
    Mutation(
        code="MP202",
        change=_stated(_always(department_figure(OWNER, "allocated")), lambda _, text: _more(text)),
        subject=_always(department_figure(OWNER, "allocated")),
        at=_said(_always(department_figure(OWNER, "allocated"))),
    ),
    Mutation(
        code="MP203",
        change=_stated(lambda p: program_figure("disbursed", year=p.term.last), lambda _, text: _more(text)),
        subject=_always("program.disbursed"),
        at=_said(_always("program.disbursed")),
    ),
    Mutation(
        code="MP204",
        change=_stated(_of_measure("1", "disbursed"), lambda _, text: _more(text)),
        subject=_of_measure("1", "disbursed"),
        at=_said(_of_measure("1", "disbursed")),
    ),
    Mutation(
        code="MP205",
        change=_stated(lambda p: program_figure("allocated", year=p.term.first), lambda _, text: _more(text)),
        subject=lambda p: program_figure("allocated", year=p.term.first),
        at=_said(lambda p: program_figure("allocated", year=p.term.first)),
    ),
    Mutation(code="MP206", change=_passport_names_another_source, subject=_of_measure("1", "planned", year=0)),
    Mutation(
        code="MP301",
        change=_stated(_always(_DONE), _without_the_third),
        subject=_of_measure("3", "disbursed"),
        with_=("MP202",),
    ),
    Mutation(
        code="MP302",
        change=_stated(_always(department_figure(OWNER, "execution")), _other_percentage),
        subject=_always(department_figure(OWNER, "execution")),
        at=_said(_always(department_figure(OWNER, "execution"))),
    ),
    Mutation(
        code="MP303",
        change=_of_one_year,
        subject=_always(department_figure(OTHER, "allocated")),
        at=_of_measure("5", "allocated"),
    ),
    Mutation(
        code="MP401",
        change=_narrative("3", " завдяки перерозподілу із заходу 2", ""),
        subject=_of_measure("3", "disbursed"),
    ),
    Mutation(
        code="MP402",
        change=_narrative("4", "не проводилися у зв'язку з карантином", "готували"),
        subject=_of_measure("4", "disbursed"),
    ),
    Mutation(
        code="MP403",
        change=_narrative("4", "Змагання не проводилися у зв'язку з карантином", "Захід виконано в повному обсязі"),
        subject=_of_measure("4", "disbursed"),
    ),
    Mutation(
        code="MP404",
        change=_narrative("2", "захід 3", "інші заходи"),
        subject=_of_measure("2", "disbursed"),
        at=_of_measure("2", "narrative"),
    ),
    Mutation(
        code="MP405",
        change=_measure("2", _gave_less),
        subject=_always("program.disbursed"),
        at=_of_measure("2", "narrative"),
        with_=("MP202", "MP302"),
    ),
    Mutation(
        code="MP501",
        change=_without_group,
        subject=_always("indicator.input"),
        at=_always("nowhere"),
        settings=CheckSettings(groups=(IndicatorGroup.INPUT,)),
    ),
    Mutation(
        code="MP502",
        change=_indicator(*_OUTPUT, unit=""),
        subject=_of_indicator(*_OUTPUT, "unit"),
        at=lambda p: _of_indicator(*_OUTPUT, "unit")(p).removesuffix(".unit"),
    ),
    Mutation(
        code="MP503",
        change=_indicator(*_RANK, actuals=_worse_place),
        subject=_of_indicator(*_RANK, "actual", year=2),
    ),
    Mutation(
        code="MP504",
        change=_indicator(*_OUTPUT, actuals=(Observation(value=Decimal("500.5")),)),
        subject=_of_indicator(*_OUTPUT, "actual"),
    ),
    Mutation(
        code="MP505",
        change=_indicator(*_RANK, actuals=_without_the_last),
        subject=_of_indicator(*_RANK, "actual", year=1),
    ),
    Mutation(code="MP506", change=_indicator(*_OUTPUT, explanation=""), subject=_of_indicator(*_OUTPUT, "actual")),
    Mutation(
        code="MP507",
        change=_indicator(*_OUTPUT, actuals=(Observation(value=Decimal(900)),)),
        subject=_of_indicator(*_OUTPUT, "actual"),
    ),
    Mutation(
        code="MP508",
        change=_indicator(IndicatorGroup.QUALITY, "2", explanation="Показник перевиконано."),
        subject=_of_indicator(IndicatorGroup.QUALITY, "2", "actual"),
    ),
    Mutation(
        code="MP509",
        change=_indicator(IndicatorGroup.INPUT, "1", targets=_half_the_target),
        subject=_of_indicator(IndicatorGroup.INPUT, "1", "target"),
        with_=("MP508",),
    ),
    Mutation(code="MP601", change=_measure("6", _a_year_longer), subject=_of_measure("6", "term")),
    Mutation(
        code="MP602",
        change=_related_moved(DecisionEffect.SUSPENDS, -1),
        subject=_of_measure("4", "planned"),
    ),
    Mutation(
        code="MP603",
        change=_citations(lambda number: number != AMENDED, move=1),
        subject=_always(f"decision.{AMENDED}.date"),
        at=_cited(AMENDED, "date"),
    ),
    Mutation(
        code="MP604",
        change=_citations(lambda number: number != AMENDED),
        subject=_always(f"decision.{AMENDED}.number"),
        at=lambda _: citation_figure(OWNER, 1, "number"),
    ),
    Mutation(
        code="MP605",
        change=_citations(lambda number: number != REPEALING),
        subject=_always(f"decision.{REPEALED}.number"),
        at=_cited(REPEALED, "number"),
    ),
    Mutation(
        code="MP606",
        change=_measure("1", _allocated_beyond),
        subject=_of_measure("1", "allocated", year=3),
        with_=("MP601", "MP202"),
    ),
    Mutation(
        code="MP607",
        change=_related_moved(DecisionEffect.SUSPENDS, -1, measure="1"),
        subject=_of_measure("1", "disbursed", year=2),
        with_=("MP602",),
    ),
    Mutation(
        code="MP701",
        change=_stated(_of_measure("1", "number"), lambda _program, _text: ""),
        subject=_of_measure("1", "number"),
        at=_said(_of_measure("1", "number")),
    ),
    Mutation(
        code="MP702",
        change=_stated(_of_measure("1", "number"), lambda _program, _text: "2."),
        subject=_of_measure("1", "number"),
        at=_said(_of_measure("1", "number")),
    ),
    Mutation(
        code="MP703",
        change=_stated(_of_measure("2", "title"), lambda _program, _text: ""),
        subject=_of_measure("2", "title"),
        at=_said(_of_measure("2", "title")),
    ),
    Mutation(code="MP801", change=_narrative("1", "3 навчання", "4 навчання"), subject=_of_measure("1", "narrative")),
    Mutation(
        code="MP802",
        change=_execution(conclusion=lambda _: "Програму виконано."),
        subject=_always(execution_figure(OWNER, "conclusion")),
    ),
    Mutation(code="MP803", change=_narrative("1", "= 12", "= 13"), subject=_of_measure("1", "narrative")),
)
