"""What a person wrote is found under the identities that figures have after amendments."""

from __future__ import annotations

import datetime as dt

from attrs import evolve
from tests.model.test_revision import SECOND, THE_END, amended, measure, program

from municipal_programs.model import Addition, Adjustment, Change, Exclusion, TargetProgram
from municipal_programs.values import Origin, Written


def wording(line: int) -> Written:
    """Return a text of its own for each line."""
    return Written(text=f"{line}", origin=Origin(source="program.yaml", line=line))


PLAN, TITLE, ADDED, ADJUSTED, AGAIN = map(wording, range(1, 6))


def said(*changes: Change, then: tuple[Change, ...] = (), day: dt.date = THE_END) -> dict[str, Written]:
    """Return what is written of measures after *changes*, the first two of which have texts of their plan, and after those of *then*."""
    whole = program(amended(*changes), *([amended(*then, by=SECOND)] if then else []))
    texts = {
        "measure.1.planned": PLAN,
        "measure.1.title": TITLE,
        "amendment.1784.1.planned": ADDED,
        "amendment.1784.2.planned": ADJUSTED,
        "amendment.1882.1.planned": AGAIN,
    }
    written = evolve(whole, written=texts).revision_on(day).written
    return {identity: text for identity, text in written.items() if identity.startswith("measure.")}


def adjusted(number: str, plan: int) -> Adjustment:
    """Return the change that gives a measure another plan."""
    return Adjustment(measure=number, planned=measure(number, plan=plan).planned)


def test_a_measure_has_the_texts_of_the_amendment_that_added_it() -> None:
    """Its plan is written there and nowhere else."""
    assert said(Addition(task="Друге", measure=measure("4")))["measure.4.planned"] == ADDED


def test_a_figure_has_the_text_of_the_last_change_that_gave_it() -> None:
    """The approved plan is gone; what no amendment touched keeps its text."""
    first = (Addition(task="Друге", measure=measure("4")), adjusted("1", 70))

    assert said(*first) == {"measure.4.planned": ADDED, "measure.1.planned": ADJUSTED, "measure.1.title": TITLE}
    assert said(*first, then=(adjusted("4", 50),))["measure.4.planned"] == AGAIN
    assert said(*first, then=(adjusted("1", 60),))["measure.1.planned"] == AGAIN


def test_an_amendment_of_a_later_day_says_nothing_yet() -> None:
    """On the day of the first, the second is not taken."""
    day = dt.date(2020, 5, 1)

    assert said(adjusted("1", 70), then=(adjusted("1", 60),), day=day)["measure.1.planned"] == ADDED


def test_texts_follow_a_measure_to_another_department() -> None:
    """The measure is the same, whoever answers for it."""
    handed = Adjustment(measure="1", executors=("council",))

    assert said(handed) == {"measure.1.planned": PLAN, "measure.1.title": TITLE}


def test_texts_follow_the_key_that_numbers_of_another_department_change() -> None:
    """Where an addition makes numbers clash, every key begins with its department."""
    other = Addition(task="Друге", measure=measure("1", owner="council"))

    assert said(other) == {
        "measure.press.1.planned": PLAN,
        "measure.press.1.title": TITLE,
        "measure.council.1.planned": ADDED,
    }


def test_a_number_that_is_given_again_has_no_text_of_the_measure_before() -> None:
    """The excluded measure had another title and another plan."""
    again = evolve(measure("1", plan=70), title="Інший захід")

    assert said(Exclusion(measure="1"), Addition(task="Друге", measure=again)) == {"measure.1.planned": ADJUSTED}


def test_a_program_without_texts_has_none_afterwards() -> None:
    """One that was built, and not read, has no places to lose."""
    built: TargetProgram = program(amended(adjusted("1", 70)))

    assert built.revision_on(THE_END).written == {}
