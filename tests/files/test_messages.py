from __future__ import annotations

import pytest
from attrs import fields, has

from municipal_programs import model
from municipal_programs.files import _messages as say

CLASSES = [thing for name in model.__all__ if isinstance(thing := getattr(model, name), type) and has(thing)]
NOT_IN_FILES = {
    "CheckSettings",
    "Contradiction",
    "FundingLine",
    "LaidOver",
    "MergedDeliveries",
    "Profile",
    "ReportingPeriod",
    "Slot",
}
IN_FILES = [thing for thing in CLASSES if thing.__name__ not in NOT_IN_FILES]


@pytest.mark.parametrize("thing", IN_FILES, ids=lambda thing: thing.__name__)
def test_every_field_of_a_file_has_a_name_that_people_use(thing: type) -> None:
    """A message says «термін виконання» beside `term`."""
    assert {field.name for field in fields(thing)} - {"written"} - say.FIELDS.keys() == set()
