"""What amendments make of a program."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import (
    Addition,
    Adjustment,
    Amendment,
    Change,
    CouncilDecision,
    DecisionEffect,
    Department,
    Exclusion,
    FundingLine,
    FundingSource,
    Measure,
    PriorityTask,
    ProgramPassport,
    RelatedDecision,
    TargetProgram,
)
from municipal_programs.values import Money, Origin, Written, YearRange

APPROVED = CouncilDecision(number="879", date=dt.date(2017, 12, 18))
FIRST = CouncilDecision(number="1784", date=dt.date(2020, 4, 3))
SECOND = CouncilDecision(number="1882", date=dt.date(2020, 6, 18))
THE_END = dt.date(2020, 12, 31)


def measure(number: str, *, owner: str = "press", plan: int = 100) -> Measure:
    """Build a measure with *plan* hryvnias for its term."""
    line = FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(plan))
    return Measure(number=number, title=f"Захід {number}", executors=(owner,), term=YearRange(2018, 2020), planned=(line,))


def program(*amendments: Amendment, related: tuple[RelatedDecision, ...] = ()) -> TargetProgram:
    """Build a program of two tasks: measures 1 and 2, and measure 3."""
    return TargetProgram(
        title="Програма",
        term=YearRange(2018, 2020),
        purpose="Мета",
        approved_by=APPROVED,
        passport=ProgramPassport(responsible_executor="press"),
        departments=(Department(identity="press", name="Управління"), Department(identity="council", name="Відділ")),
        tasks=(
            PriorityTask(title="Перше", measures=(measure("1"), measure("2"))),
            PriorityTask(title="Друге", measures=(measure("3"),)),
        ),
        amendments=amendments,
        related_decisions=related,
    )


def amended(*changes: Change, by: CouncilDecision = FIRST) -> Amendment:
    """Build an amendment."""
    return Amendment(decision=by, changes=changes)


def numbers(of: TargetProgram) -> list[list[str]]:
    """Return the numbers of the measures, task by task."""
    return [[m.number for m in task.measures] for task in of.tasks]


def fault_of(*changes: Change) -> tuple[tuple[str | int, ...], ...]:
    """Return the places of the faults that the changes are refused for."""
    with pytest.raises(InvalidValueError) as refused:
        program(amended(*changes))
    return tuple(fault.path for fault in refused.value.faults)


def test_an_addition_goes_to_the_end_of_its_task() -> None:
    """An added measure follows those that its task has."""
    after = program(amended(Addition(task="Перше", measure=measure("4")))).revision_on(THE_END)

    assert numbers(after) == [["1", "2", "4"], ["3"]]


def test_an_addition_to_a_new_task_makes_the_task_at_the_end_once() -> None:
    """Two measures of one new task share it."""
    changes = [Addition(task="Третє", measure=measure(number)) for number in ("4", "5")]
    after = program(amended(*changes)).revision_on(THE_END)

    assert numbers(after) == [["1", "2"], ["3"], ["4", "5"]]
    assert after.tasks[2].title == "Третє"


def test_of_two_tasks_with_one_title_the_first_receives() -> None:
    """A title that stands twice means the task that a reader meets first."""
    twice = program()
    twice = evolve(
        twice,
        tasks=(*twice.tasks, PriorityTask(title="Перше")),
        amendments=(amended(Addition(task="Перше", measure=measure("4"))),),
    )

    assert numbers(twice.revision_on(THE_END)) == [["1", "2", "4"], ["3"], []]


def test_an_adjustment_replaces_what_it_names_and_leaves_the_rest() -> None:
    """New money takes the place of all the old money; term and executors stay."""
    line = FundingLine(source=FundingSource.STATE, amount=Money.of(7), year=2019)
    after = program(amended(Adjustment(measure="2", planned=(line,)))).revision_on(THE_END)

    assert after.by_key["2"] == evolve(measure("2"), planned=(line,))
    assert numbers(after) == [["1", "2"], ["3"]]


def test_an_adjustment_can_change_executors_and_term() -> None:
    """The measure keeps its place in the table when another department takes it."""
    change = Adjustment(measure="1", executors=("council", "press"), term=YearRange(2018, 2021))
    after = program(amended(change)).revision_on(THE_END)

    assert numbers(after) == [["1", "2"], ["3"]]
    assert (after.measures[0].department, after.measures[0].term) == ("council", YearRange(2018, 2021))


def test_a_measure_that_changed_hands_is_found_by_its_new_key() -> None:
    """A later change finds the measure under the department that has it now, and under its bare number."""
    moved = Adjustment(measure="1", executors=("council",))

    assert numbers(program(amended(moved, Exclusion(measure="council.1"))).revision_on(THE_END)) == [["2"], ["3"]]
    assert numbers(program(amended(moved, Exclusion(measure="1"))).revision_on(THE_END)) == [["2"], ["3"]]


def test_an_exclusion_takes_the_measure_and_leaves_its_task() -> None:
    """No decision excluded the task, so it stays, though empty."""
    after = program(amended(Exclusion(measure="3"))).revision_on(THE_END)

    assert numbers(after) == [["1", "2"], []]


def test_an_amendment_binds_from_its_day() -> None:
    """The day before the decision the program stands as approved; on the day itself it is amended."""
    changing = program(amended(Exclusion(measure="3")))

    assert numbers(changing.revision_on(FIRST.date - dt.timedelta(days=1))) == [["1", "2"], ["3"]]
    assert numbers(changing.revision_on(FIRST.date)) == [["1", "2"], []]


def test_amendments_are_replayed_by_date_not_by_position() -> None:
    """A measure that the older decision adds can be excluded by the younger, whichever the file names first."""
    adding = amended(Addition(task="Перше", measure=measure("4")))
    excluding = amended(Exclusion(measure="4"), by=SECOND)

    assert numbers(program(excluding, adding).revision_on(THE_END)) == [["1", "2"], ["3"]]


@pytest.mark.parametrize("subject", ["1784", "decision.1784"])
def test_a_repealed_amendment_binds_until_the_day_of_its_repeal(subject: str) -> None:
    """The repeal counts on the day on which it was decided."""
    repeal = RelatedDecision(decision=SECOND, effect=DecisionEffect.REPEALS, subject=subject)
    repealed = program(amended(Exclusion(measure="3")), related=(repeal,))

    assert numbers(repealed.revision_on(SECOND.date - dt.timedelta(days=1))) == [["1", "2"], []]
    assert numbers(repealed.revision_on(SECOND.date)) == [["1", "2"], ["3"]]


def test_only_a_repeal_undoes_an_amendment() -> None:
    """A decision that suspends what the amendment touched leaves the text of the program alone."""
    suspension = RelatedDecision(decision=SECOND, effect=DecisionEffect.SUSPENDS, subject="1784")
    suspended = program(amended(Exclusion(measure="3")), related=(suspension,))

    assert numbers(suspended.revision_on(THE_END)) == [["1", "2"], []]


def test_a_change_that_builds_on_a_repealed_one_has_no_revision() -> None:
    """What was added by a repealed decision cannot be adjusted by a later one, and the revision says so."""
    adding = amended(Addition(task="Перше", measure=measure("4")))
    adjusting = amended(Adjustment(measure="4", term=YearRange(2018, 2019), planned=()), by=SECOND)
    repeal = RelatedDecision(
        decision=CouncilDecision(number="31", date=dt.date(2020, 12, 24)), effect=DecisionEffect.REPEALS, subject="1784"
    )

    with pytest.raises(InvalidValueError, match="Заходу «4» у програмі на цей час немає"):
        program(adding, adjusting, related=(repeal,))


def test_there_is_no_revision_before_the_approval() -> None:
    """A day before the program says when it was approved."""
    with pytest.raises(InvalidValueError, match=r"затверджено 18\.12\.2017"):
        program().revision_on(APPROVED.date - dt.timedelta(days=1))

    assert program().revision_on(APPROVED.date) == program()


def test_a_revision_has_no_amendments_of_its_own() -> None:
    """What was carried out is not carried out again."""
    adding = amended(Addition(task="Перше", measure=measure("4")))
    after = program(adding).revision_on(THE_END)

    assert after.amendments == ()
    assert after.revision_on(THE_END) == after


def test_each_step_names_its_decision_and_both_states_of_its_measure() -> None:
    """An addition has no before, an exclusion no after."""
    adjusted = evolve(measure("1"), planned=())
    changes = (Addition(task="Друге", measure=measure("4")), Adjustment(measure="1", planned=()), Exclusion(measure="2"))
    steps = program(amended(*changes)).replay_on(THE_END).steps

    assert [(s.decision, s.change, s.before, s.after) for s in steps] == [
        (FIRST, changes[0], None, measure("4")),
        (FIRST, changes[1], measure("1"), adjusted),
        (FIRST, changes[2], measure("2"), None),
    ]


def test_texts_of_amended_figures_are_no_longer_what_was_written() -> None:
    """The written plan of an adjusted measure is gone; what was not adjusted keeps its text and its place."""
    text = Written(text="100", origin=Origin(source="program.yaml", line=1))
    identities = ("measure.1.planned", "measure.1.disbursed", "measure.1.planned.2018", "measure.2.planned", "measure.3.planned",
                  "measure.9.planned", "program.planned", "measure.1", "measure.1.note")  # fmt: skip
    changing = program(amended(Adjustment(measure="1", planned=()), Exclusion(measure="3")))
    changing = evolve(changing, written=dict.fromkeys(identities, text))

    assert set(changing.revision_on(THE_END).written) == {
        "measure.1.disbursed", "measure.2.planned", "measure.9.planned", "program.planned", "measure.1", "measure.1.note",
    }  # fmt: skip


def test_all_faults_of_all_amendments_come_at_once() -> None:
    """An unknown measure, a number that is taken, and money outside a new term each have their place."""
    line = FundingLine(source=FundingSource.STATE, amount=Money.of(7), year=2020)
    faults = fault_of(
        Exclusion(measure="9"),
        Addition(task="Перше", measure=measure("1")),
        Adjustment(measure="2", planned=(line,), term=YearRange(2018, 2019)),
    )

    assert faults == (
        ("amendments", 0, "changes", 0, "measure"),
        ("amendments", 0, "changes", 1, "measure"),
        ("amendments", 0, "changes", 2, "planned", 0, "year"),
    )


def test_an_unknown_measure_is_met_with_the_nearest_known_one() -> None:
    """A slip of the keyboard is named together with what was meant."""
    with pytest.raises(InvalidValueError, match=r"Можливо, «press\.1»"):
        program(amended(Exclusion(measure="pres.1")))


def test_a_number_that_two_departments_share_does_not_say_which() -> None:
    """A bare number is refused as soon as it is ambiguous; the full key is not."""
    shared = Addition(task="Друге", measure=measure("1", owner="council"))

    with pytest.raises(InvalidValueError, match=r"вкажіть, чий саме: council\.1, press\.1"):
        program(amended(shared, Exclusion(measure="1")))
    assert numbers(program(amended(shared, Exclusion(measure="press.1"))).revision_on(THE_END)) == [["2"], ["3", "1"]]


def test_a_department_cannot_take_a_measure_whose_number_it_has() -> None:
    """An adjustment of executors that would give one department two measures of one number is refused."""
    shared = Addition(task="Друге", measure=measure("1", owner="council"))

    assert fault_of(shared, Adjustment(measure="press.1", executors=("council",))) == (
        ("amendments", 0, "changes", 1, "measure"),
    )
    with pytest.raises(InvalidValueError, match=r"Захід «council\.1» вказано двічі"):
        program(amended(shared, Adjustment(measure="press.1", executors=("council",))))


def test_departments_of_amendments_must_be_known() -> None:
    """An addition and an adjustment name departments of the program or are refused at the name."""
    changes = (
        Addition(task="Друге", measure=measure("4", owner="nobody")),
        Adjustment(measure="1", executors=("press", "noone")),
    )

    assert fault_of(*changes) == (
        ("amendments", 0, "changes", 0, "measure", "executors", 0),
        ("amendments", 0, "changes", 1, "executors", 1),
    )


def test_texts_are_found_under_keys_with_departments_too() -> None:
    """Where two departments number from one, the key has points of its own."""
    text = Written(text="100", origin=Origin(source="program.yaml", line=1))
    identities = ("measure.press.1.planned", "measure.press.1.disbursed", "measure.council.1.planned")
    both = evolve(program(), tasks=(PriorityTask(title="Перше", measures=(measure("1"), measure("1", owner="council"))),))
    changing = evolve(
        both, amendments=(amended(Adjustment(measure="press.1", planned=())),), written=dict.fromkeys(identities, text)
    )

    assert set(changing.revision_on(THE_END).written) == {"measure.press.1.disbursed", "measure.council.1.planned"}
