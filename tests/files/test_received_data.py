from __future__ import annotations

import pytest
from attrs import evolve
from tests.files.building import PROGRAM

from municipal_programs.files import program_from
from municipal_programs.files.received_data import write_received
from municipal_programs.values import Origin

INDICATOR = """\
indicators:
  - number: 1
    title: Стан доріг
    group: output
    kind: qualitative
    department: public_relations
    actuals:
      2019: {value}
"""


@pytest.mark.parametrize(
    "value", ["добрий", "|-\n        добрий,\n        місцями задовільний"], ids=["on one line", "on lines of its own"]
)
def test_the_place_of_a_value_stands_beside_its_key_and_changes_nothing(value: str) -> None:
    """A comment within a text of several lines would be a part of it."""
    program = program_from(PROGRAM + INDICATOR.format(value=value))
    places = {
        figure: evolve(one, origin=Origin(source="report.docx", table=3, row=number))
        for number, (figure, one) in enumerate(program.written.items(), start=1)
    }
    text = write_received(evolve(program, written=places))

    assert program_from(text) == program
    told = [line for line in text.split("\n") if f"рядок {list(places).index('indicator.output.1.actual.2019') + 1}" in line]
    assert [line.partition("  # ")[0].strip().partition(":")[0] for line in told] == ["2019"]
