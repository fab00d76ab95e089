"""The smallest unit of a program that gets money."""

from __future__ import annotations

import pytest

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import Measure
from municipal_programs.values import YearRange

TERM = YearRange(2018, 2020)


def paths(number: str = "1", title: str = "Захід", executors: tuple[str, ...] = ("press",)) -> list[tuple[str | int, ...]]:
    """Return the places of the faults for which a measure is refused."""
    with pytest.raises(InvalidValueError) as refused:
        Measure(number=number, title=title, executors=executors, term=TERM)
    return [fault.path for fault in refused.value.faults]


@pytest.mark.parametrize("number", ["7", "2.1", "12а", "I", "2.1.3"])
def test_a_measure_is_numbered_as_tables_number(number: str) -> None:
    """Digits or letters parted by points."""
    assert Measure(number=number, title="Захід", executors=("press",), term=TERM).number == number


@pytest.mark.parametrize("number", ["", " ", "1.", ".1", "1 2", "№1", "1..2"])
def test_what_numbers_no_row_is_refused(number: str) -> None:
    """The number is part of the identity of figures."""
    assert paths(number) == [("number",)]


@pytest.mark.parametrize("title", ["", " ", "\n\t"])
def test_a_blank_title_is_refused(title: str) -> None:
    """Spaces are no title."""
    assert paths(title=title) == [("title",)]


def test_nobody_is_no_executor() -> None:
    """The message names the measure."""
    with pytest.raises(InvalidValueError, match="У заходу «Прийом делегацій» немає виконавця"):
        Measure(number="1", title="Прийом делегацій", executors=(), term=TERM)


def test_an_executor_is_named_once() -> None:
    """The second time is the place."""
    assert paths(executors=("press", "council", "press")) == [("executors", 2)]


def test_all_faults_are_said_at_once() -> None:
    """Number, title and executors."""
    assert paths("", "", ()) == [("number",), ("title",), ("executors",)]


def test_the_first_executor_answers() -> None:
    """The order is the decision's."""
    assert Measure(number="1", title="Захід", executors=("press", "council"), term=TERM).department == "press"
