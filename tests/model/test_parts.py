"""The small parts of a program: each is valid on its own or does not exist."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import (
    CouncilDecision,
    DecisionCitation,
    Department,
    Execution,
    PriorityTask,
    ProgramPassport,
    Signatory,
    Statement,
)
from municipal_programs.values import YearRange

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = dt.date(2017, 12, 18)


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: CouncilDecision(number=" ", date=DAY), [("number",)]),
        (lambda: CouncilDecision(number="1", date=DAY, url="javascript:alert(1)"), [("url",)]),
        (lambda: DecisionCitation(number="", date=DAY), [("number",)]),
        (lambda: Department(identity="Прес", name=""), [("identity",), ("name",)]),
        (lambda: Department(identity="press.office", name="Відділ"), [("identity",)]),
        (lambda: Department(identity="1st", name="Відділ"), [("identity",)]),
        (lambda: Execution(department="Прес", reporting_period=YearRange(2018, 2020)), [("department",)]),
        (lambda: PriorityTask(title="\t"), [("title",)]),
        (lambda: ProgramPassport(responsible_executor=""), [("responsible_executor",)]),
        (lambda: Signatory(position="", name=" "), [("position",), ("name",)]),
        (lambda: Statement(figure="", text="540,0"), [("figure",)]),
    ],
)
def test_what_is_blank_or_badly_named_is_refused(build: Callable[[], object], expected: list[tuple[str, ...]]) -> None:
    """Every fault at once, each at its field."""
    with pytest.raises(InvalidValueError) as refused:
        build()

    assert [fault.path for fault in refused.value.faults] == expected


def test_a_refusal_names_what_is_blank_and_what_was_seen() -> None:
    """In Ukrainian, one line a fault."""
    with pytest.raises(InvalidValueError) as refused:
        Department(identity="Прес", name=" ")

    identity, name = str(refused.value).splitlines()
    assert "«Прес»" in identity
    assert "«name»" in name


@pytest.mark.parametrize("identity", ["a", "public_relations", "a1_"])
def test_an_identity_is_small_latin_letters_digits_and_underscores(identity: str) -> None:
    """It begins with a letter, so that it reads as a name."""
    assert Department(identity=identity, name="Відділ").identity == identity


def test_a_document_may_state_nothing() -> None:
    """A blank where a figure should stand is worth keeping."""
    assert Statement(figure="program.planned", text="").reading is None
