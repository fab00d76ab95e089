"""Money that a measure is given, by source and year."""

from __future__ import annotations

import pytest
from hypothesis import given

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import FundingLine, FundingSource, Measure
from municipal_programs.testing import strategies
from municipal_programs.values import Money, YearRange

STATE, COMMUNITY = FundingSource.STATE, FundingSource.COMMUNITY
TERM = YearRange(2018, 2020)


def line(year: int | None = None, source: FundingSource = COMMUNITY, kopiykas: int = 100) -> FundingLine:
    """Build a line of one hryvnia."""
    return FundingLine(source=source, amount=Money(kopiykas), year=year)


def faults(*lines: FundingLine) -> list[tuple[tuple[str | int, ...], str]]:
    """Return place and message of each fault for which a measure with these lines is refused."""
    with pytest.raises(InvalidValueError) as refused:
        Measure(number="1", title="Захід", executors=("press",), term=TERM, planned=lines)
    return [(fault.path, fault.message.uk) for fault in refused.value.faults]


def test_zero_is_a_statement_too() -> None:
    """A plan of nothing is kept."""
    assert line(kopiykas=0).amount == Money(0)


def test_a_negative_amount_is_refused() -> None:
    """The message shows the amount as people write it, and the place is the amount."""
    with pytest.raises(InvalidValueError, match="не може бути від’ємним, а тут −1,00") as refused:
        line(kopiykas=-100)

    assert refused.value.faults[0].path == ("amount",)


@pytest.mark.parametrize("year", [1990, 2101])
def test_a_year_that_no_program_can_have_is_refused(year: int) -> None:
    """The message shows the year, and the place is the year."""
    with pytest.raises(InvalidValueError, match=str(year)) as refused:
        line(year)

    assert refused.value.faults[0].path == ("year",)


def test_all_that_is_wrong_with_a_line_is_said_at_once() -> None:
    """A year out of bounds does not hide a negative amount."""
    with pytest.raises(InvalidValueError) as refused:
        line(1990, kopiykas=-1)

    assert [fault.path for fault in refused.value.faults] == [("year",), ("amount",)]


def test_money_is_for_its_year_or_for_the_whole_term() -> None:
    """A line without a year is for every year together."""
    assert line(2019).years_of(TERM) == YearRange.single(2019)
    assert line().years_of(TERM) == TERM


@pytest.mark.parametrize("year", [2017, 2021])
def test_a_year_outside_the_term_is_refused(year: int) -> None:
    """The message names the year and the term."""
    assert faults(line(2018), line(year)) == [
        (("planned", 1, "year"), f"{year} рік поза терміном виконання 2018–2020; виправте рік або термін.")
    ]


def test_the_first_and_the_last_year_of_a_term_belong_to_it() -> None:
    """Both ends count."""
    assert Measure(number="1", title="Захід", executors=("press",), term=TERM, planned=(line(2018), line(2020))).planned


def test_two_lines_for_one_year_and_source_are_refused() -> None:
    """The message names the year and the source; the second line is the place."""
    message = (
        "Рядок фінансування за 2018 рік з джерела «державний бюджет» вказано двічі; об’єднайте їх або виправте рік чи джерело."
    )

    assert faults(line(2018, STATE), line(2018), line(2018, STATE)) == [(("planned", 2), message)]


def test_two_lines_for_the_whole_term_are_refused() -> None:
    """They are as much a repetition as two of one year."""
    found = faults(line(), line())

    assert [path for path, _ in found] == [("planned", 1)]
    assert "за увесь термін" in found[0][1]


def test_a_term_and_its_years_are_not_given_together() -> None:
    """Whoever adds them up counts twice; the message names the source."""
    found = faults(line(), line(2018), line(2018, STATE))

    assert [path for path, _ in found] == [("planned",)]
    assert "«місцевий бюджет»" in found[0][1]


def test_each_source_may_be_given_in_its_own_way() -> None:
    """One by year, another for the whole term."""
    mixed = (line(2018), line(2019), line(source=STATE))

    assert Measure(number="1", title="Захід", executors=("press",), term=TERM, planned=mixed).planned == mixed


@pytest.mark.parametrize("stage", ["planned", "allocated", "disbursed"])
def test_every_stage_of_money_is_checked(stage: str) -> None:
    """What is wrong with a plan is wrong with a fact."""
    with pytest.raises(InvalidValueError) as refused:
        Measure(number="1", title="Захід", executors=("press",), term=TERM, **{stage: (line(2017),)})  # type: ignore[arg-type]  # one of three fields of one type

    assert refused.value.faults[0].path == (stage, 0, "year")


@given(strategies.measures())
def test_the_lines_of_a_measure_are_those_of_its_stages(measure: Measure) -> None:
    """Planned, allocated and disbursed, and nothing else."""
    assert measure.lines == measure.planned + measure.allocated + measure.disbursed
