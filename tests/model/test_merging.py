from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import (
    CollectedBook,
    CollectedText,
    CouncilDecision,
    DeliveredMeasure,
    Delivery,
    FundingLine,
    FundingSource,
    ReportingPeriod,
    TargetProgram,
    merge_deliveries,
)
from municipal_programs.testing.strategies import deliveries, programs
from municipal_programs.values import Money, Origin, Written

EMPTY = Delivery(
    approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
    department="roads",
    reporting_period=ReportingPeriod(year=2019),
)


def of(amount: int, book: str, *, number: str = "1") -> Delivery:
    """Return what was collected of a *book* for one measure."""
    line = FundingLine(source=FundingSource.COMMUNITY, year=2019, amount=Money(amount))
    figure = f"measure.roads.{number}.disbursed.2019.community"
    return evolve(
        EMPTY,
        books=(CollectedBook(name=book, digest=f"{amount:064x}"),),
        measures=(DeliveredMeasure(number=number, disbursed=(line,)),),
        texts=(CollectedText(figure=figure, text=str(amount), book=book, sheet="Заходи", cell="H6"),),
    )


@st.composite
def two_deliveries(draw: st.DrawFn) -> tuple[Delivery, Delivery]:
    """Build two deliveries of one department for one period."""
    program: TargetProgram = draw(programs(most_measures=3))
    first = draw(deliveries(program))
    return first, draw(deliveries(program, period=first.reporting_period, department=first.department))


@given(two_deliveries())
def test_merging_loses_nothing_and_changes_nothing_that_came_first(drawn: tuple[Delivery, Delivery]) -> None:
    """Every slot of either is there; where both fill it, the first stands, or the second if it is to replace."""
    first, second = drawn
    kept, replaced = merge_deliveries(first, second), merge_deliveries(first, second, replace=True)

    assert kept.delivery.values == {**second.values, **first.values}
    assert replaced.delivery.values == {**first.values, **second.values}
    differing = {slot for slot in first.values.keys() & second.values.keys() if first.values[slot] != second.values[slot]}
    assert len(kept.contradictions) == len(replaced.replaced) == len(differing)
    assert kept.replaced == replaced.contradictions == ()


@given(two_deliveries())
def test_what_is_merged_again_is_the_same(drawn: tuple[Delivery, Delivery]) -> None:
    """Also with itself, and with nothing."""
    first, second = drawn
    once = merge_deliveries(first, second).delivery

    assert merge_deliveries(once, second).delivery.values == once.values
    assert merge_deliveries(first, first).delivery == first
    assert merge_deliveries(first, first).contradictions == ()
    assert merge_deliveries(first, first.holding({})).delivery.values == first.values


def test_a_difference_names_both_values_and_both_cells() -> None:
    """Whoever decides sees where to look."""
    (told,) = merge_deliveries(of(100, "old.xlsx"), of(200, "new.xlsx")).contradictions

    assert "тепер надано «2,00\u00a0грн», а раніше – «1,00\u00a0грн» (old.xlsx: Заходи!H6)" in told.message.uk
    assert str(told.origin) == "new.xlsx: Заходи!H6"


def test_books_and_cells_follow_what_was_taken() -> None:
    """A book of which nothing was taken is not among them."""
    both = merge_deliveries(of(100, "a.xlsx"), of(200, "b.xlsx", number="2")).delivery
    first = merge_deliveries(of(100, "a.xlsx"), of(200, "b.xlsx")).delivery
    new = merge_deliveries(of(100, "a.xlsx"), of(200, "b.xlsx"), replace=True).delivery

    assert [book.name for book in both.books] == ["a.xlsx", "b.xlsx"]
    assert first == of(100, "a.xlsx")
    assert [text.book for text in new.texts] == ["b.xlsx"]


def test_deliveries_of_different_periods_are_not_merged() -> None:
    """Both are named."""
    other = evolve(EMPTY, reporting_period=ReportingPeriod(year=2020))

    with pytest.raises(
        InvalidValueError, match="підрозділу roads за 2019\u00a0рік, програма за рішенням № 879, інші – підрозділу roads за 2020"
    ):
        merge_deliveries(EMPTY, other)


def test_what_is_merged_keeps_the_places_of_what_was_taken() -> None:
    """In the file too, where somebody typed it; and the day on which the later one came, if it has one."""
    day, later_day = dt.date(2020, 1, 20), dt.date(2020, 1, 25)

    def typed(delivery: Delivery, source: str) -> Delivery:
        figures = [delivery.figure_of(slot) for slot in delivery.values]
        written = {figure: Written(text="x", origin=Origin(source=source, line=1)) for figure in figures}
        return evolve(delivery, texts=(), written=written)

    first = evolve(typed(of(100, "a.xlsx"), "a.yaml"), delivered_on=day)
    second = typed(of(200, "b.xlsx", number="2"), "b.yaml")
    both = merge_deliveries(first, second).delivery
    replaced = merge_deliveries(first, evolve(typed(of(300, "c.xlsx"), "c.yaml"), delivered_on=later_day), replace=True).delivery

    assert {figure: one.origin.source for figure, one in both.written.items()} == {
        "measure.roads.1.disbursed.2019.community": "a.yaml",
        "measure.roads.2.disbursed.2019.community": "b.yaml",
    }
    assert both.delivered_on == day
    assert [one.origin.source for one in replaced.written.values()] == ["c.yaml"]
    assert replaced.delivered_on == later_day


@pytest.mark.parametrize(("replace", "words"), [(False, "Залишено надане раніше"), (True, "замінено – було «1,00\u00a0грн»")])
def test_a_difference_says_what_became_of_it(*, replace: bool, words: str) -> None:
    """And of which figure it is."""
    merged = merge_deliveries(of(100, "a.xlsx"), of(200, "b.xlsx"), replace=replace)
    (told,) = (*merged.contradictions, *merged.replaced)

    assert told.figure == "measure.roads.1.disbursed.2019.community"
    assert told.message.uk.startswith("захід 1, фактично профінансовано за 2019\u00a0рік, місцевий бюджет: ")
    assert words in told.message.uk
