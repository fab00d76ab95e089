"""Whatever is built in Python is looked at as strictly as what is read from a file."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve, fields, has
from hypothesis import given, settings

from municipal_programs import model
from municipal_programs.errors import InvalidValueError
from municipal_programs.model import CouncilDecision, FundingLine, FundingSource, Measure, Profile, TargetProgram
from municipal_programs.testing import strategies
from municipal_programs.values import Money, YearRange

if TYPE_CHECKING:
    from collections.abc import Iterator

TERM = YearRange(2018, 2020)
NOON = dt.datetime(2017, 12, 18, 12, tzinfo=dt.UTC)
WHOLE: dict[type, dict[str, Any]] = {
    Measure: {"number": "1", "title": "Захід", "executors": ("a",), "term": TERM},
    FundingLine: {"source": FundingSource.STATE, "amount": Money(1)},
    CouncilDecision: {"number": "879", "date": NOON.date()},
    Profile: {"identity": "a", "title": "Рада"},
}
SAID_OTHERWISE = {"Contradiction", "LaidOver", "MergedDeliveries", "Replay", "Step"}
"""What the library hands out and nobody builds."""


def parts(thing: Any) -> Iterator[Any]:  # noqa: ANN401 - whatever a field holds
    """Yield *thing* and every object of the model inside of it."""
    if thing.__class__ is tuple:
        yield from chain.from_iterable(map(parts, thing))
    elif thing.__class__.__module__.startswith("municipal_programs.model") and has(thing.__class__):
        yield thing
        for field in fields(thing.__class__):
            yield from parts(getattr(thing, field.name))


class Foreign:
    """What belongs into no field."""


@settings(max_examples=20)
@given(strategies.programs(amended=True))
def test_what_belongs_into_no_field_is_refused_by_the_name_of_the_field(program: TargetProgram) -> None:
    """No field of any object takes whatever comes, and none fails with an error of Python's own."""
    for one in {type(part): part for part in parts(program)}.values():
        for field in fields(one.__class__):
            with pytest.raises(InvalidValueError) as refused:
                evolve(one, **{field.name: Foreign()})
            assert [fault.path for fault in refused.value.faults] == [(field.name,)]


def test_every_class_of_the_model_looks_at_its_types() -> None:
    """A class that is added without it fails here."""
    classes = [name for name in model.__all__ if has(getattr(model, name)) and name not in SAID_OTHERWISE]

    assert [name for name in classes if fields(getattr(model, name))[-1].validator is None] == []
    assert len(classes) > 20


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        (Measure, {"number": 1}, {("number",): "приймає str, а йому передано int: 1"}),
        (Measure, {"executors": ["a"]}, {("executors",): "tuple[str, ...]"}),
        (Measure, {"executors": ("a", 2)}, {("executors", 1): "«executors.1» приймає str"}),
        (FundingLine, {"amount": 5}, {("amount",): "приймає Money"}),
        (FundingLine, {"source": "state"}, {("source",): "приймає FundingSource"}),
        (FundingLine, {"year": "2018"}, {("year",): "приймає int | None"}),
        (FundingLine, {"year": True}, {("year",): "передано bool"}),
        (CouncilDecision, {"number": 879, "date": NOON}, {("number",): "приймає str", ("date",): "передано datetime"}),
        (Profile, {"deadlines": {"annual": Decimal(1)}}, {("deadlines", "annual"): "приймає int"}),
        (Profile, {"deadlines": {1: 1}}, {("deadlines", "1"): "приймає str"}),
        (Profile, {"deadlines": 5}, {("deadlines",): "Mapping[str, int]"}),
    ],
)
def test_every_field_of_another_type_is_named_with_what_it_takes(
    kind: type, given: dict[str, Any], expected: dict[tuple[str | int, ...], str]
) -> None:
    """All at once, an item by its position."""
    with pytest.raises(InvalidValueError) as refused:
        kind(**{**WHOLE[kind], **given})

    assert [fault.path for fault in refused.value.faults] == list(expected)
    for fault in refused.value.faults:
        assert expected[fault.path] in fault.message.uk


def test_nothing_is_converted() -> None:
    """A value that fits is the value that is held."""
    executors = ("press", "council")

    assert Measure(number="1", title="Захід", executors=executors, term=TERM).executors is executors
