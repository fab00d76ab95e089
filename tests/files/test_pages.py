from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import NOTHING, fields
from tests.files.test_messages import IN_FILES

from municipal_programs.files import activity_from, program_from, write_activity, write_program
from municipal_programs.model import Named

DOCS = Path(__file__).parents[2] / "docs"
FOR_PROGRAMMERS = (DOCS / "file-format.md").read_text(encoding="utf-8")
FOR_CLERKS = (DOCS / "uk" / "format.md").read_text(encoding="utf-8")
EXAMPLES = [block for block in re.findall(r"```yaml\n(.*?)```", FOR_CLERKS, re.DOTALL) if block.startswith("format:")]


ELSEWHERE = {"City", "DueDate", "ReportingCalendar"}
"""What ``city.toml`` holds; docs/city.md describes it."""


@pytest.mark.parametrize(
    "thing", [thing for thing in IN_FILES if thing.__name__ not in ELSEWHERE], ids=lambda thing: thing.__name__
)
def test_the_page_lists_every_field_and_marks_those_that_must_be_there(thing: type) -> None:
    """A field that is added without a row, or a row that outlives its field, fails here."""
    (section,) = re.findall(rf"^### {thing.__name__}\n(.*?)(?=^##|\Z)", FOR_PROGRAMMERS, re.MULTILINE | re.DOTALL)
    rows = re.findall(r"^\| `(\w+)` \| (●?) ?\|", section, re.MULTILINE)

    assert rows == [(field.name, "●" * (field.default is NOTHING)) for field in fields(thing) if field.name != "written"]


def test_the_page_lists_every_word() -> None:
    """Each word of a closed list stands there with its identifier."""
    words = [word for words in Named.__subclasses__() for word in words]

    assert [word for word in words if f"{word.message.uk} (`{word.value}`)" not in FOR_PROGRAMMERS] == []


def test_the_examples_for_clerks_are_in_the_form_that_is_written() -> None:
    """Whoever copies them starts right."""
    program, report = EXAMPLES

    assert write_program(program_from(program)) == program
    assert write_activity(activity_from(report)) == report
