from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.building import COMMUNITY, STATE, measure, mixed_program, money, small_program

from municipal_programs.model import PriorityTask, TargetProgram
from municipal_programs.reports import NOTHING, Fact, promised_money, yearly_measures
from municipal_programs.values import Money, YearRange

if TYPE_CHECKING:
    from municipal_programs.reports import Values


def texts(row: Any) -> list[str]:  # noqa: ANN401 - a row of a view
    """Return a row of amounts as it reads, its source first."""
    return [row["source"], *map(str, row["amounts"])]


def titles(table: Values) -> list[str]:
    """Return the headings of the columns of money."""
    years: Any = table["years"]
    return [year["title"] for year in years]


def test_each_year_has_its_numbered_column(program: TargetProgram) -> None:
    """Six columns stand before the years, and the expected result after them."""
    table = yearly_measures(program)

    assert table["years"] == [{"title": "2021", "column": "7"}, {"title": "2022", "column": "8"}]
    assert table["last_column"] == "9"


@given(st.integers(2000, 2020), st.integers(0, 14))
def test_there_are_as_many_columns_as_years(first: int, more: int) -> None:
    """However long the term; a program of five years has the twelve columns of the form."""
    term = YearRange(first=first, last=first + more)
    measures = tuple(evolve(one, term=term, planned=(money("1", first),), disbursed=()) for one in small_program().measures)
    passport = evolve(small_program().passport, planned=())
    long = evolve(
        small_program(), term=term, passport=passport, tasks=(PriorityTask(title="З", measures=measures),), amendments=()
    )
    table = yearly_measures(long)

    assert titles(table) == [str(year) for year in term]
    assert table["last_column"] == str(7 + len(term))
    assert {len(row) for row in rows(table)} == {1 + len(term)}


def rows(table: Any) -> list[list[str]]:  # noqa: ANN401 - a view
    """Return all rows of amounts of a table of measures."""
    measures = [one for task in table["tasks"] for one in task["measures"]]
    return [texts(row) for one in measures for row in (one["first"], *one["others"])] + [
        texts(row) for row in (*table["totals"], table["total"])
    ]


def test_each_source_of_a_measure_has_its_row_and_a_year_without_money_a_dash(program: TargetProgram) -> None:
    """The sources stand in their usual order; a task without measures is left out."""
    assert rows(yearly_measures(program))[:3] == [
        ["державний бюджет", NOTHING, "0,10000"],
        ["місцевий бюджет", "1,0", "0,50005"],
        ["місцевий бюджет", "0,2", "0,20000"],
    ]


def test_every_source_has_its_total_and_all_of_them_theirs(program: TargetProgram) -> None:
    """A sum is written with the decimals of its column."""
    assert rows(yearly_measures(program))[3:] == [
        ["державний бюджет", NOTHING, "0,10000"],
        ["місцевий бюджет", "1,2", "0,70005"],
        [NOTHING, "1,2", "0,80005"],
    ]


def test_a_sum_has_the_decimals_of_its_column(program: TargetProgram) -> None:
    """Kopiykas that add up to none are still shown as such."""
    pair = tuple(measure(number, "roads", (money("0.05", 2021), money("99.95", 2022))) for number in "12")
    table: Any = yearly_measures(evolve(program, tasks=(PriorityTask(title="З", measures=pair),), amendments=()))

    assert texts(table["total"]) == [NOTHING, "0,00010", "0,19990"]


def test_money_that_nobody_parted_by_years_has_a_column_of_its_own(program: TargetProgram) -> None:
    """Otherwise it would be in no column at all."""
    whole = PriorityTask(title="З", measures=(measure("1", "roads", (money("540000"),)),))
    table = yearly_measures(evolve(program, tasks=(whole,), amendments=()))

    assert titles(table) == ["2021", "2022", "Усього"]
    assert rows(table)[0] == ["місцевий бюджет", NOTHING, NOTHING, "540,0"]
    assert table["last_column"] == "10"


def test_a_measure_without_money_is_there_with_dashes(program: TargetProgram) -> None:
    """It is a measure nevertheless."""
    poor = PriorityTask(title="З", measures=(measure("1", "roads", ()),))

    shown = rows(yearly_measures(evolve(program, tasks=(poor,), amendments=())))[0]

    assert list(map(str, shown)) == [NOTHING, NOTHING, NOTHING]


def test_every_amount_is_a_figure_with_its_identity(program: TargetProgram) -> None:
    """It can be found again in a signed document."""
    table: Any = yearly_measures(program)
    first = table["tasks"][0]["measures"][0]
    shown = [*first["first"]["amounts"], *table["totals"][1]["amounts"], *table["total"]["amounts"]]

    assert [(fact.identity, fact.value) for fact in shown if isinstance(fact, Fact)] == [
        ("measure.1.planned.2022.state", Money.of(100)),
        ("program.planned.2021.community", Money.of(1200)),
        ("program.planned.2022.community", Money(70005)),
        ("program.planned.2021", Money.of(1200)),
        ("program.planned.2022", Money(80005)),
    ]


def test_the_promise_of_a_passport_ends_with_the_whole_term(program: TargetProgram) -> None:
    """Its figures are those of the passport, not of the measures."""
    promise: Any = promised_money(program)

    assert promise["years"] == ["2021", "2022", "Усього"]
    assert [texts(row) for row in promise["totals"]] == [
        ["державний бюджет", NOTHING, "0,10000", "0,10000"],
        ["місцевий бюджет", "1,0", "0,50005", "1,50005"],
    ]
    assert [fact.identity for fact in promise["total"]["amounts"]] == [
        "passport.planned.2021",
        "passport.planned.2022",
        "passport.planned",
    ]


def test_a_passport_that_promises_nothing_has_no_table(program: TargetProgram) -> None:
    """A template can leave it out."""
    assert promised_money(evolve(program, passport=evolve(program.passport, planned=()))) == {}


def test_sources_are_those_that_give_anything(program: TargetProgram) -> None:
    """There is no row for a budget that takes no part."""
    table: Any = yearly_measures(program)

    assert [row["source"] for row in table["totals"]] == [STATE.message.uk, COMMUNITY.message.uk]


def test_years_and_the_term_stand_side_by_side_and_add_up() -> None:
    """Each row adds up from its years and what is not divided to its last column, and each column from its rows."""
    table = yearly_measures(mixed_program())

    assert titles(table) == ["2021", "2022", "без розподілу за роками", "Усього"]
    assert rows(table) == [
        ["державний бюджет", NOTHING, NOTHING, "500,0", "500,00000"],
        ["місцевий бюджет", "300,0", "300,50000", NOTHING, "600,50000"],
        ["місцевий бюджет", NOTHING, NOTHING, "80,0", "80,00000"],
        ["місцевий бюджет", NOTHING, "20,00005", NOTHING, "20,00005"],
        ["державний бюджет", NOTHING, NOTHING, "500,0", "500,00000"],
        ["місцевий бюджет", "300,0", "320,50005", "80,0", "700,50005"],
        [NOTHING, "300,0", "320,50005", "580,0", "1200,50005"],
    ]


def test_the_promise_of_a_passport_has_a_column_for_what_is_not_divided() -> None:
    """Where one source is given by years and another for the term."""
    promise: Any = promised_money(mixed_program())

    assert promise["years"] == ["2021", "2022", "без розподілу за роками", "Усього"]
    assert texts(promise["total"]) == [NOTHING, "300,0", "320,0", "500,0", "1120,0"]


def test_a_draft_tells_which_measure_has_no_money_and_no_result(program: TargetProgram) -> None:
    """In the column of the sources: a source is what the money lacks first."""
    poor = PriorityTask(title="З", measures=(measure("1", "roads", ()),))
    table: Any = yearly_measures(evolve(program, tasks=(poor,), amendments=()))
    shown = table["tasks"][0]["measures"][0]

    assert shown["first"]["source"].text == "[бракує: джерел і обсягів фінансування не вказано]"
    assert [gap.text for gap in shown["result"]] == ["[бракує: очікуваного результату не вказано]"]


def test_the_promise_of_a_passport_can_be_turned_round() -> None:
    """A row for each year, a column for each source and one for all, each with the decimals of its longest amount."""
    promise: Any = promised_money(mixed_program())

    assert promise["sources"] == ["державний бюджет", "місцевий бюджет"]
    assert [[row["title"], *map(str, row["amounts"])] for row in promise["rows"]] == [
        ["2021", NOTHING, "300,0", "300,0"],
        ["2022", NOTHING, "320,0", "320,0"],
        ["без розподілу за роками", "500,0", NOTHING, "500,0"],
        ["Усього", "500,0", "620,0", "1120,0"],
    ]
    turned = {cell.identity for row in promise["rows"] for cell in row["amounts"] if isinstance(cell, Fact)}
    straight = [cell for row in (*promise["totals"], promise["total"]) for cell in row["amounts"]]
    assert turned == {cell.identity for cell in straight if isinstance(cell, Fact)}
