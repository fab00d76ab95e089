from __future__ import annotations

import pytest
from tests.files.building import ACTIVITY, PROGRAM

from municipal_programs.files import LoadError, activity_from, program_from

STRANGER = PROGRAM.replace("executors: [public_relations]", "executors: [press_office]")
TWO_TOPICS = (
    ACTIVITY + "  - identity: letters\n    title: Листи\nbalances:\n  - result: drafts.adopted\n    plus: [drafts.submitted]\n"
)


def places(text: str) -> list[str]:
    """Return the lines of the faults of a program."""
    with pytest.raises(LoadError) as caught:
        (activity_from if "activity/1" in text else program_from)(text)
    return [str(fault.origin.line) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("title: Ефективна влада", "title:"),
        ("term: 2018–2020\npurpose", "term: 2020–2018\npurpose"),
        ("date: 18.12.2017", "date: 31.02.2018"),
        ("responsible_executor:", "responsible:"),
        ("180,0 тис. грн", "180,0"),
        ("2018: 180,0", "2021: 180,0"),
        ("territory", "territory"),
    ],
)
def test_an_unknown_department_is_told_beside_another_fault(right: str, wrong: str) -> None:
    """What a person corrects once should not come back with the next fault."""
    assert "18" in places(STRANGER.replace(right, wrong))


def test_what_is_made_up_to_look_further_is_never_spoken_of() -> None:
    """Only what the file says is wrong is told."""
    assert places(PROGRAM.replace("passport:\n  responsible_executor: public_relations\n", "")) == ["1"]


def test_a_department_that_is_broken_itself_is_not_called_unknown() -> None:
    """One fault is one message."""
    assert places(PROGRAM.replace("identity: public_relations", "identity: Public relations")) == ["11"]


def test_a_count_that_is_broken_itself_is_not_called_unknown() -> None:
    """The text that places it is right."""
    assert places(ACTIVITY.replace("number: 407", "number: багато")) == ["12"]


def test_a_flow_over_an_unknown_count_is_told_beside_a_broken_block() -> None:
    """The declared flow is looked at although a paragraph is wrong."""
    assert places(TWO_TOPICS.replace("      - text: Передано", "      - texxt: Передано")) == ["15", "19"]


def test_a_change_of_a_broken_measure_is_not_called_wrong() -> None:
    """The amendment cannot be judged while the measure is not known."""
    changed = f"""{PROGRAM}amendments:
  - decision:
      number: 1784
      date: 03.04.2020
    changes:
      - exclude:
          measure: 1
"""
    assert program_from(changed).amendments
    assert places(changed.replace("        title: Прийом офіційних делегацій\n", "")) == ["16"]
