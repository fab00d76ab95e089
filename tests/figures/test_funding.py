"""The money of a program, whichever way the table is read."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, localcontext
from itertools import combinations, permutations
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.figures import Dimension, Funding, FundingSet, FundingStage, Missing, Reason
from municipal_programs.model import (
    CouncilDecision,
    Department,
    FundingLine,
    FundingSource,
    Measure,
    PriorityTask,
    ProgramPassport,
    TargetProgram,
)
from municipal_programs.testing import strategies
from municipal_programs.values import Money, YearRange

if TYPE_CHECKING:
    from collections.abc import Mapping

PLANNED, ALLOCATED, DISBURSED = FundingStage
STATE, COMMUNITY = FundingSource.STATE, FundingSource.COMMUNITY
TERM = YearRange(2018, 2020)
CROSSINGS = [crossing for size in range(6) for crossing in combinations(Dimension, size)]
WITHOUT_YEARS = [crossing for crossing in CROSSINGS if Dimension.YEAR not in crossing]


def line(amount: int, year: int | None = None, source: FundingSource = COMMUNITY) -> FundingLine:
    """Build a line of *amount* hryvnias."""
    return FundingLine(source=source, amount=Money.of(amount), year=year)


def measure(number: str, *planned: FundingLine, owner: str = "press", term: YearRange = TERM) -> Measure:
    """Build a measure that plans these lines."""
    return Measure(number=number, title="Захід", executors=(owner,), term=term, planned=planned)


def program(*rows: tuple[Measure, ...], promised: tuple[FundingLine, ...] = ()) -> TargetProgram:
    """Build a program with a task for each row of measures."""
    return TargetProgram(
        title="Програма",
        term=TERM,
        purpose="Мета",
        approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
        passport=ProgramPassport(responsible_executor="press", planned=promised),
        departments=(Department(identity="press", name="Управління"), Department(identity="council", name="Відділ")),
        tasks=tuple(PriorityTask(title=f"Завдання {n}", measures=row) for n, row in enumerate(rows, start=1)),
    )


def known(sums: Mapping[FundingSet, Money | Missing]) -> list[Money]:
    """Return the sums of a crossing, all of which have to be there."""
    found = [one for one in sums.values() if isinstance(one, Money)]
    assert len(found) == len(sums)
    return found


def reason(figure: object) -> Reason:
    """Return why a figure is missing."""
    assert isinstance(figure, Missing)
    return figure.reason


@given(strategies.programs(term=TERM, by_year=True), st.sampled_from(FundingStage))
def test_the_total_is_the_sum_of_every_partition(whole: TargetProgram, stage: FundingStage) -> None:
    """By year, source, department, task, measure, or any crossing of them: the parts add up to the kopiyka."""
    funding = Funding.of(whole)
    lines = [line.amount for measure in whole.measures for line in getattr(measure, stage)]

    for crossing in CROSSINGS:
        assert Money.total(known(funding.by(stage, *crossing))) == Money.total(lines)


@given(strategies.programs())
def test_money_of_the_term_adds_up_by_all_but_years(whole: TargetProgram) -> None:
    """Where money is not parted by years, the other four dimensions still part it without loss."""
    funding = Funding.of(whole)

    for crossing in WITHOUT_YEARS:
        assert Money.total(known(funding.by(PLANNED, *crossing))) == Money.total(
            line.amount for measure in whole.measures for line in measure.planned
        )


@given(strategies.programs(term=TERM))
def test_years_that_are_known_never_exceed_the_total(whole: TargetProgram) -> None:
    """What is missing is left out of a sum, and nothing is counted twice."""
    funding = Funding.of(whole)
    total = funding.total(DISBURSED)
    years = [one for one in funding.by(DISBURSED, Dimension.YEAR).values() if isinstance(one, Money)]

    assert isinstance(total, Missing) or Money.total(years) <= total


@given(strategies.programs(), st.randoms())
def test_the_order_of_rows_changes_no_sum(whole: TargetProgram, chance: object) -> None:
    """Tasks and measures may stand in any order."""
    rows = [list(task.measures) for task in reversed(whole.tasks)]
    for row in rows:
        chance.shuffle(row)  # type: ignore[attr-defined]  # st.randoms builds a Random and does not say so
    shuffled = evolve(whole, tasks=tuple(PriorityTask(title="Т", measures=tuple(row)) for row in rows))
    by = (Dimension.YEAR, Dimension.SOURCE, Dimension.DEPARTMENT, Dimension.MEASURE)

    assert Funding.of(shuffled).by(PLANNED, *by) == Funding.of(whole).by(PLANNED, *by)


@given(strategies.programs(), st.sampled_from(CROSSINGS), st.sampled_from(FundingStage))
def test_a_sum_of_a_table_is_the_sum_that_is_asked_for(
    whole: TargetProgram, crossing: tuple[Dimension, ...], stage: FundingStage
) -> None:
    """A cell of a crossing and the same set asked for by name are one figure."""
    funding = Funding.of(whole)

    for chosen, amount in funding.by(stage, *crossing).items():
        assert funding.total_of(chosen) == amount


@given(strategies.programs(), st.sampled_from(FundingStage))
def test_every_measure_that_has_money_is_counted_once(whole: TargetProgram, stage: FundingStage) -> None:
    """The measures of the whole are those that give at least one line, in the order of the program."""
    counted = Funding.of(whole).measures(FundingSet(stage=stage))

    assert counted == tuple(key for key, one in whole.by_key.items() if getattr(one, stage))


@given(st.lists(strategies.amounts(), min_size=1, max_size=5), st.integers(1, 4))
def test_no_ambient_decimal_context_bends_a_sum(amounts: list[Money], precision: int) -> None:
    """From one kopiyka to 10¹⁵ hryvnias nothing is lost, though the context knows four digits."""
    rows = [measure(str(n), FundingLine(source=STATE, amount=amount)) for n, amount in enumerate(amounts)]
    with localcontext() as context:
        context.prec = precision
        total = Funding.of(program(tuple(rows))).total(PLANNED)

    assert total == Money(sum(amount.kopiykas for amount in amounts))


def test_one_kopiyka_beside_a_quadrillion_is_not_lost() -> None:
    """The smallest and the largest amount stand in one sum."""
    rows = (measure("1", FundingLine(source=STATE, amount=Money(1))), measure("2", line(10**15)))

    assert Funding.of(program(rows)).total(PLANNED) == Money(10**17 + 1)


def test_each_stage_has_sums_of_its_own() -> None:
    """What was planned, given by the budget and paid out are never mixed."""
    one = evolve(measure("1", line(5)), allocated=(line(4),), disbursed=(line(3),))
    funding = Funding.of(program((one,)))

    assert [funding.total(stage) for stage in FundingStage] == [Money.of(5), Money.of(4), Money.of(3)]


def test_a_sum_is_narrowed_in_every_dimension() -> None:
    """Year, source, department, task and measure each pick their part."""
    rows = (
        (measure("1", line(1, 2018), line(2, 2019), line(4, 2018, STATE)), measure("2", line(8, 2018), owner="council")),
        (measure("3", line(16, 2020)),),
    )
    funding = Funding.of(program(*rows))

    assert funding.total(PLANNED, years=2018) == Money.of(13)
    assert funding.total(PLANNED, years=YearRange(2019, 2020)) == Money.of(18)
    assert funding.total(PLANNED, source=STATE) == Money.of(4)
    assert funding.total(PLANNED, department="council") == Money.of(8)
    assert funding.total(PLANNED, task=2) == Money.of(16)
    assert funding.total(PLANNED, measure="1") == Money.of(7)
    assert funding.total(PLANNED, measure="1", years=2018, source=COMMUNITY) == Money.of(1)


def test_a_crossing_is_ordered_by_source_then_rows_then_years() -> None:
    """A table comes out in the same order, whatever the order of the lines."""
    rows = (measure("1", line(1, 2019), line(2, 2018), line(4, 2018, STATE)), measure("2", line(8, 2018)))
    found = Funding.of(program(rows)).by(PLANNED, Dimension.YEAR, Dimension.SOURCE, Dimension.MEASURE)

    assert [(one.source, one.measure, one.years and one.years.first) for one in found] == [
        (STATE, "1", 2018),
        (COMMUNITY, "1", 2018),
        (COMMUNITY, "1", 2019),
        (COMMUNITY, "2", 2018),
    ]


@pytest.mark.parametrize("rows", [(), ((),), ((measure("1"),),)])
def test_a_total_of_nothing_is_missing_not_zero(rows: tuple[tuple[Measure, ...], ...]) -> None:
    """A program without lines has no total."""
    funding = Funding.of(program(*rows))

    assert reason(funding.total(PLANNED)) is Reason.NOT_GIVEN
    assert funding.by(PLANNED, Dimension.YEAR) == {}
    assert funding.measures(FundingSet(stage=PLANNED)) == ()


def test_a_year_that_nobody_mentions_is_missing() -> None:
    """Where no line is for a year, its total is not zero but not given."""
    funding = Funding.of(program((measure("1", line(1, 2018)),)))
    of_2019 = FundingSet(stage=PLANNED, years=YearRange.single(2019))

    assert funding.total_of(of_2019) == Missing.because(Reason.NOT_GIVEN, about=of_2019.message)
    assert funding.measures(FundingSet(stage=PLANNED, years=YearRange.single(2019))) == ()


def test_money_of_a_term_is_not_parted_into_years() -> None:
    """One measure that gives only the sum of its term leaves the program without totals by year."""
    funding = Funding.of(program((measure("1", line(1, 2018)), measure("2", line(9)))))

    assert reason(funding.total(PLANNED, years=2018)) is Reason.ONLY_FOR_THE_TERM
    assert reason(funding.total(PLANNED, years=YearRange(2018, 2019))) is Reason.ONLY_FOR_THE_TERM
    assert funding.total(PLANNED) == funding.total(PLANNED, years=TERM) == Money.of(10)
    assert funding.total(PLANNED, years=2018, measure="1") == Money.of(1)


@given(strategies.programs(term=TERM), st.sampled_from(FundingStage))
def test_what_is_divided_by_years_and_what_is_not_make_the_total(whole: TargetProgram, stage: FundingStage) -> None:
    """A table by year that shows both leaves no kopiyka out."""
    funding, everything = Funding.of(whole), FundingSet(stage=stage)
    parts = [funding.divided_of(evolve(everything, years=YearRange.single(year))) for year in TERM]
    parts.append(funding.undivided_of(everything))
    total = funding.total(stage)

    assert sum(part.kopiykas for part in parts if isinstance(part, Money)) == (
        0 if isinstance(total, Missing) else total.kopiykas
    )


def test_money_of_a_year_is_told_beside_that_of_the_term() -> None:
    """Each as far as it goes; what is not given is not zero."""
    funding = Funding.of(program((measure("1", line(1, 2018)), measure("2", line(9)))))
    of_2018, of_2019 = (FundingSet(stage=PLANNED, years=YearRange.single(year)) for year in (2018, 2019))

    assert funding.divided_of(of_2018) == Money.of(1)
    assert reason(funding.divided_of(of_2019)) is Reason.NOT_GIVEN
    assert funding.undivided_of(FundingSet(stage=PLANNED)) == Money.of(9)
    assert reason(funding.undivided_of(FundingSet(stage=DISBURSED))) is Reason.NOT_GIVEN


@given(strategies.programs(term=TERM), st.sampled_from(FundingStage))
def test_what_is_divided_by_year_and_what_is_not_make_the_total(whole: TargetProgram, stage: FundingStage) -> None:
    """Every kopiyka belongs to one year or to a longer term, and to one of them only."""
    funding = Funding.of(whole)
    parts = [
        *(funding.divided_of(FundingSet(stage=stage, years=YearRange.single(year))) for year in TERM),
        funding.undivided_of(FundingSet(stage=stage)),
    ]
    total = funding.total(stage)

    assert Money.total(part for part in parts if isinstance(part, Money)) == (Money(0) if isinstance(total, Missing) else total)


def test_divided_and_undivided_money_stand_apart() -> None:
    """What is given for 2018 is told where the total of 2018 cannot be; a zero for the term is no money of the term."""
    funding = Funding.of(program((measure("1", line(1, 2018)), measure("2", line(9)), measure("3", line(0)))))
    of_2018 = FundingSet(stage=PLANNED, years=YearRange.single(2018))
    of_2019 = FundingSet(stage=PLANNED, years=YearRange.single(2019))

    assert funding.divided_of(of_2018) == Money.of(1)
    assert reason(funding.divided_of(of_2019)) is Reason.NOT_GIVEN
    assert funding.undivided_of(FundingSet(stage=PLANNED)) == Money.of(9)
    assert reason(funding.undivided_of(FundingSet(stage=PLANNED, measure="1"))) is Reason.NOT_GIVEN
    assert reason(funding.undivided_of(FundingSet(stage=PLANNED, measure="3"))) is Reason.NOT_GIVEN


def test_zero_for_a_term_is_zero_in_each_of_its_years() -> None:
    """Nothing that is spread over years is nothing in each."""
    funding = Funding.of(program((measure("1", line(1, 2018)), measure("2", line(0)))))

    assert funding.total(PLANNED, years=2018) == Money.of(1)
    assert funding.total(PLANNED, years=2019) == Money(0)


def test_money_of_a_term_of_one_year_is_that_years_money() -> None:
    """A measure of 2019 alone gave its money for 2019, though it names no year."""
    funding = Funding.of(program((measure("1", line(5), term=YearRange.single(2019)), measure("2", line(1, 2018)))))

    assert funding.total(PLANNED, years=2019) == Money.of(5)
    assert funding.total(PLANNED, years=2018) == Money.of(1)


def test_the_passport_is_summed_on_its_own() -> None:
    """What the passport promises is never added to what the measures plan."""
    whole = program((measure("1", line(1)),), promised=(line(7, 2018), line(8, 2019), line(9, source=STATE)))
    promised = Funding.promised(whole)

    assert Funding.of(whole).total(PLANNED) == Money.of(1)
    assert promised.total(PLANNED) == Money.of(24)
    assert promised.total(PLANNED, years=2018, source=COMMUNITY) == Money.of(7)
    assert reason(promised.total(PLANNED, years=2018)) is Reason.ONLY_FOR_THE_TERM
    assert promised.measures(FundingSet(stage=PLANNED)) == ("",)


def test_a_missing_sum_names_its_set_in_both_languages() -> None:
    """The reason says which sum is meant."""
    missing = Funding.of(program((measure("2", line(9)),))).total(PLANNED, years=2018, source=COMMUNITY, measure="2")

    assert isinstance(missing, Missing)
    assert missing.message.uk == (
        "За роками не розподілено: заплановано (захід 2, місцевий бюджет, 2018\u00a0рік); вказано лише суму за довший термін."
    )
    assert missing.message.en.startswith("Not divided by year: planned (measure 2, local budget, 2018)")


@given(strategies.amounts(), strategies.amounts(), strategies.amounts())
def test_sums_are_associative_and_commutative(one: Money, two: Money, three: Money) -> None:
    """Money may be added in any order and any grouping."""
    assert (one + two) + three == one + (two + three)
    assert len({Money.total(order) for order in permutations((one, two, three))}) == 1


@given(strategies.programs(), strategies.amounts())
def test_a_line_more_raises_the_total_by_its_amount(whole: TargetProgram, amount: Money) -> None:
    """A sum grows by exactly what is added to it."""
    extra = Measure(
        number="нова",
        title="Захід",
        executors=(whole.departments[0].identity,),
        term=whole.term,
        planned=(FundingLine(source=STATE, amount=amount),),
    )
    more = evolve(whole, tasks=(*whole.tasks, PriorityTask(title="Т", measures=(extra,))))
    before = Funding.of(whole).total(PLANNED)

    assert Funding.of(more).total(PLANNED) == (amount if isinstance(before, Missing) else before + amount)


def test_amounts_are_never_floats() -> None:
    """A sum in another unit is an exact decimal."""
    total = Funding.of(program((measure("1", line(540_000)),))).total(PLANNED)

    assert isinstance(total, Money)
    assert isinstance(total.kopiykas, int)
    assert Decimal(total.kopiykas) == 54_000_000


def test_a_part_by_no_year_is_of_all_years() -> None:
    """One sum for each source, not one for each of its years."""
    funding = Funding.of(program((measure("1", line(1, 2018), line(2, 2019)),)))

    assert [(chosen.years, total) for chosen, total in funding.by(FundingStage.PLANNED, Dimension.SOURCE).items()] == [
        (None, Money.of(3))
    ]
