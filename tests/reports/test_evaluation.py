from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from attrs import evolve

from municipal_programs.errors import Message
from municipal_programs.figures import COMPARATIVE_SCALE, Mark, comparative_method, mean_method
from municipal_programs.reports import NOTHING, evaluation_of

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

OWN = mean_method(
    identity="mean",
    title=Message(uk="Середнє", en="Mean"),
    reference=Message(uk="рішення № 1", en="decision No. 1"),
    scale=COMPARATIVE_SCALE,
    cap=None,
)


def evaluated(program: TargetProgram, year: int | None = 2022) -> Any:  # noqa: ANN401 - a view
    """Return what the council's own method makes of the program."""
    return evaluation_of(program, OWN, year)


def test_the_indicators_that_entered_are_shown_with_their_ratios(program: TargetProgram) -> None:
    """A reader can do the arithmetic again."""
    assert [
        [str(row[name]) for name in ("title", "unit", "year", "target", "actual", "fulfilment")]
        for row in evaluated(program)["inputs"]
    ] == [["Показник 1", "одиниць", "2022", "10", "12", "120,0"]]


def test_those_that_could_not_enter_are_shown_with_the_reason(program: TargetProgram) -> None:
    """Nothing is left out in silence."""
    assert [(row["title"], row["reason"]) for row in evaluated(program)["left_out"]] == [
        ("Показник 2", "Місце в рейтингу порівнюють, а не ділять."),
        ("Показник 3", "Фактичне значення (2022 рік) не вказано."),
    ]


def test_the_score_and_its_steps_are_figures(program: TargetProgram) -> None:
    """Each has the identity by which it can be explained."""
    shown = evaluated(program)
    facts = [shown["steps"][0]["value"], shown["score"]["value"]]

    assert [(fact.identity, fact.value, fact.text) for fact in facts] == [
        ("program.effectiveness.mean.2022.mean", Fraction(120), "120"),
        ("program.effectiveness.mean.2022", Fraction(120), "120"),
    ]
    assert shown["grade"] == "низька ефективність"


def test_a_score_that_cannot_be_told_says_why(program: TargetProgram) -> None:
    """A dash alone would look like a slip."""
    shown = evaluated(evolve(program, indicators=program.indicators[1:]))

    assert shown["score"]["value"] == NOTHING
    assert shown["score"]["reason"].startswith("Середнього немає")
    assert shown["grade"] == ""


def test_a_method_that_was_not_read_is_printed_with_a_caution(program: TargetProgram) -> None:
    """Nobody should cite what was recalled."""
    assert evaluation_of(program, comparative_method())["caution"] == Mark.RECALLED.message.uk
    assert evaluation_of(program, evolve(OWN, mark=Mark.READ))["caution"] == ""
