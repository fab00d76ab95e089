from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from municipal_programs.files import LoadError, Syntax, program_from, write_activity, write_delivery, write_program
from municipal_programs.files.open_data import json_schema
from municipal_programs.testing.strategies import activity_reports, deliveries, programs

if TYPE_CHECKING:
    from municipal_programs.model import ActivityReport, TargetProgram

VALIDATOR: Any = Draft202012Validator(json_schema())


def errors(text: str) -> list[str]:
    """Return what the schema has against a file in JSON."""
    return [error.message for error in VALIDATOR.iter_errors(json.loads(text))]


def test_the_schema_is_one() -> None:
    """By the rules of its own draft."""
    Draft202012Validator.check_schema(json_schema())


@given(programs())
def test_every_program_that_is_written_fits_the_schema(program: TargetProgram) -> None:
    """An editor underlines nothing in a file that the reader takes."""
    assert errors(write_program(program, Syntax.JSON)) == []


@given(activity_reports())
def test_every_activity_report_that_is_written_fits_the_schema(report: ActivityReport) -> None:
    """Blocks of content too."""
    assert errors(write_activity(report, Syntax.JSON)) == []


@given(st.data())
def test_every_delivery_that_is_written_fits_the_schema(sample: TargetProgram, data: st.DataObject) -> None:
    """With its books."""
    delivery = data.draw(deliveries(sample))

    assert errors(write_delivery(delivery, Syntax.JSON)) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("goal",), "x"),
        (("term",), "від початку"),
        (("approved_by", "date"), "колись"),
        (("approved_by", "number"), None),
        (("tasks", 0, "measures", 0, "planned"), {"місцевий бюджет": "багато"}),
        (("tasks", 0, "measures", 0, "planned"), {"кишеня": "1 грн"}),
        (("indicators", 0, "group"), "інше"),
        (("format",), "municipal-programs/program/99"),
    ],
    ids=["unknown", "years", "date", "blank", "amount", "source", "word", "format"],
)
def test_what_the_reader_refuses_an_editor_underlines(sample: TargetProgram, path: tuple[str | int, ...], value: object) -> None:
    """A field that is unknown or blank, a value of another kind, a word of no list."""
    program: Any = json.loads(write_program(sample, Syntax.JSON))
    place = program
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    text = json.dumps(program, ensure_ascii=False)

    assert errors(text)
    with pytest.raises(LoadError):
        program_from(text, syntax=Syntax.JSON)


def test_a_field_that_is_missing_is_told(sample: TargetProgram) -> None:
    """Whatever the reader cannot do without."""
    program: Any = json.loads(write_program(sample, Syntax.JSON))
    del program["purpose"]

    assert errors(json.dumps(program)) != []
