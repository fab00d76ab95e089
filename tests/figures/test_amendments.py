"""What amendments did to measures and money."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.figures import (
    AmendmentKind,
    Funding,
    FundingStage,
    MeasureChange,
    Missing,
    Reason,
    amended_measures,
    difference,
    reallocation,
)
from municipal_programs.model import (
    Addition,
    Adjustment,
    Amendment,
    Change,
    CouncilDecision,
    Department,
    Exclusion,
    FundingLine,
    FundingSource,
    Measure,
    PriorityTask,
    ProgramPassport,
    TargetProgram,
)
from municipal_programs.testing import strategies
from municipal_programs.values import Money, YearRange

ALWAYS = dt.date.max
NOTHING = Money(0)


def measure(number: str, plan: int | None = None, *, owner: str = "culture", title: str = "Захід") -> Measure:
    """Build a measure that plans *plan* hryvnias for its term, or says nothing of money."""
    lines = () if plan is None else (FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(plan)),)
    return Measure(number=number, title=title, executors=(owner,), term=YearRange(2018, 2020), planned=lines)


def change(before: Measure | None, after: Measure | None) -> MeasureChange:
    """Build a change by nobody in particular."""
    return MeasureChange(before=before, after=after)


def amended(program: TargetProgram, *changes: Change) -> TargetProgram:
    """Return *program* with one amendment more that makes these changes, at its latest day."""
    days = [program.approved_by.date, *(amendment.decision.date for amendment in program.amendments)]
    amendment = Amendment(decision=CouncilDecision(number="нове", date=max(days)), changes=changes)
    return evolve(program, amendments=(*program.amendments, amendment))


def plan(program: TargetProgram) -> Money:
    """Return all that the measures of *program* plan; of nothing, zero."""
    total = Funding.of(program).total(FundingStage.PLANNED)
    return NOTHING if isinstance(total, Missing) else total


def test_the_kind_of_a_change_is_that_of_article_twelve() -> None:
    """What was not there is added, what is no more is excluded, the rest is adjusted."""
    one, two = measure("1"), measure("2")

    assert [change(None, one).kind, change(one, two).kind, change(one, None).kind] == list(AmendmentKind)
    assert [kind.message.uk for kind in AmendmentKind] == ["доповнено", "змінено", "виключено"]


def test_a_change_is_about_the_measure_as_it_is_or_last_was() -> None:
    """An excluded measure is still named."""
    one, two = measure("1"), measure("2")

    assert (change(one, two).measure, change(one, None).measure) == (two, one)


def test_money_moves_by_the_difference_of_the_plans() -> None:
    """A new measure began at nothing, an excluded one ends there."""
    assert change(measure("1", 5), measure("1", 8)).moved == Money.of(3)
    assert change(None, measure("1", 8)).moved == Money.of(8)
    assert change(measure("1", 5), None).moved == Money.of(-5)


def test_a_plan_that_nobody_gave_moves_nothing_that_is_known() -> None:
    """Neither before nor after; the reason names the measure."""
    for one in (change(measure("1"), measure("1", 8)), change(measure("1", 8), measure("1"))):
        assert isinstance(one.moved, Missing)
        assert one.moved.reason is Reason.NOT_GIVEN
        assert "план заходу 1 «Захід»" in one.moved.message.uk


@given(strategies.programs(amended=True), st.data())
def test_every_change_is_tied_to_its_decision(program: TargetProgram, data: st.DataObject) -> None:
    """On any day, the changes are those of the amendments that bind, in order."""
    day = data.draw(st.sampled_from([program.approved_by.date, *(a.decision.date for a in program.amendments)]))
    binding = [a for a in program.amendments if a.decision.date <= day]
    changes = amended_measures(program, day)

    assert [one.decision for one in changes] == [a.decision for a in binding for _ in a.changes]
    assert len(changes) == sum(len(a.changes) for a in binding)


@given(strategies.programs(amended=True))
def test_replaying_amendments_one_by_one_is_the_revision(program: TargetProgram) -> None:
    """Carrying out each amendment on the result of those before it gives the same program as all at once."""
    step = evolve(program, amendments=())
    for amendment in program.amendments:
        step = evolve(step, amendments=(amendment,)).revision_on(ALWAYS)

    assert step == program.revision_on(ALWAYS)


@given(strategies.programs(amended=True))
def test_the_total_of_a_revision_is_the_total_as_approved_and_what_moved(program: TargetProgram) -> None:
    """Every kopiyka by which the plan differs is in exactly one change."""
    moved = [_plan(one.after) - _plan(one.before) for one in amended_measures(program, ALWAYS)]

    assert plan(program.revision_on(ALWAYS)) == plan(program) + Money.total(moved)


def _plan(one: Measure | None) -> Money:
    return NOTHING if one is None else Money.total(line.amount for line in one.planned)


@given(strategies.programs(), st.data())
def test_an_addition_and_its_exclusion_cancel(program: TargetProgram, data: st.DataObject) -> None:
    """The measures are what they were before."""
    addition = data.draw(strategies.additions(program))
    key = f"{addition.measure.department}.{addition.measure.number}"
    after = amended(program, addition, Exclusion(measure=key)).revision_on(ALWAYS)

    assert after.measures == program.measures
    assert difference(program, after) == ()


@given(strategies.programs().filter(lambda program: program.measures), st.data())
def test_an_adjustment_and_its_inverse_cancel(program: TargetProgram, data: st.DataObject) -> None:
    """The program is what it was before."""
    adjustment = data.draw(strategies.adjustments(program))
    inverse = Adjustment(measure=adjustment.measure, planned=program.by_key[adjustment.measure].planned)
    after = amended(program, adjustment, inverse).revision_on(ALWAYS)

    assert after == program


@given(strategies.programs().filter(lambda program: program.measures), st.data())
def test_an_exclusion_and_its_inverse_keep_the_money(program: TargetProgram, data: st.DataObject) -> None:
    """The measure comes back at the end of its task, with the same plan."""
    exclusion = data.draw(strategies.exclusions(program))
    measure_before = program.by_key[exclusion.measure]
    back = Addition(task=program.task_of(measure_before).title, measure=measure_before)
    after = amended(program, exclusion, back).revision_on(ALWAYS)

    assert sorted(after.measures, key=repr) == sorted(program.measures, key=repr)
    assert plan(after) == plan(program)


@given(strategies.amounts(), strategies.amounts(), st.data())
def test_reallocation_leaves_the_total_alone(giver: Money, taker: Money, data: st.DataObject) -> None:
    """What one measure gives up another receives: the balance is zero, and both sides are named."""
    moved = Money(data.draw(st.integers(0, giver.kopiykas)))
    lines = [(FundingLine(source=FundingSource.STATE, amount=amount),) for amount in (giver, taker, giver - moved, taker + moved)]
    before = [evolve(measure(str(n)), planned=line) for n, line in enumerate(lines[:2])]
    after = [evolve(measure(str(n)), planned=line) for n, line in enumerate(lines[2:])]
    changes = [change(*pair) for pair in zip(before, after, strict=True)]
    found = reallocation(changes)

    assert found.balance == NOTHING
    assert (len(found.donors), len(found.recipients)) == ((1, 1) if moved else (0, 0))


@given(strategies.programs(amended=True))
def test_the_balance_of_a_difference_is_the_difference_of_the_totals(program: TargetProgram) -> None:
    """Between two revisions the total moved by exactly what measures received and did not give up."""
    after = program.revision_on(ALWAYS)
    found = reallocation(difference(program, after))
    if isinstance(found.balance, Money):
        assert plan(after) == plan(program) + found.balance


@given(strategies.programs(amended=True))
def test_a_revision_does_not_differ_from_itself(program: TargetProgram) -> None:
    """And what differs forwards, differs backwards the other way round."""
    after = program.revision_on(ALWAYS)
    forwards, backwards = difference(program, after), difference(after, program)

    assert difference(program, program) == ()
    assert len(forwards) == len(backwards)
    assert {repr((one.before, one.after)) for one in forwards} == {repr((one.after, one.before)) for one in backwards}


def test_one_kopiyka_is_money_that_moved() -> None:
    """The smallest amount has a donor and a recipient."""
    rich, poor = (evolve(measure("1"), planned=(FundingLine(source=FundingSource.STATE, amount=Money(n)),)) for n in (2, 1))
    found = reallocation((change(rich, poor), change(poor, rich)))

    assert (len(found.donors), len(found.recipients), found.balance) == (1, 1, NOTHING)


def test_donors_and_recipients_are_named_and_the_rest_is_not() -> None:
    """One gave two, one received three, one did not move, of one nobody can tell."""
    changes = (
        change(measure("1", 5), measure("1", 3)),
        change(measure("2", 5), measure("2", 8)),
        change(measure("3", 5), measure("3", 5)),
    )
    found, doubtful = reallocation(changes), reallocation((*changes, change(measure("4"), measure("4", 1))))

    assert (found.donors, found.recipients, found.unknown, found.balance) == (changes[:1], changes[1:2], (), Money.of(1))
    assert [one.measure.number for one in doubtful.unknown] == ["4"]
    assert isinstance(doubtful.balance, Missing)
    assert doubtful.balance.reason is Reason.NOT_GIVEN


@pytest.fixture
def program() -> TargetProgram:
    """A program of one task with three measures of two departments."""
    rows = (measure("1", 5), measure("2", 6, title="Інший"), measure("1", 7, owner="council"))
    return TargetProgram(
        title="Програма",
        term=YearRange(2018, 2020),
        purpose="Мета",
        approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
        passport=ProgramPassport(responsible_executor="culture"),
        departments=tuple(Department(identity=identity, name="Управління") for identity in ("culture", "council", "press")),
        tasks=(PriorityTask(title="Завдання", measures=rows),),
    )


def test_a_difference_lists_what_was_changed_then_what_was_added(program: TargetProgram) -> None:
    """In the order of the tables, without what stayed."""
    changes = (
        Addition(task="Нове", measure=measure("3", 1)),
        Exclusion(measure="council.1"),
        Adjustment(measure="2", planned=()),
    )
    found = difference(program, amended(program, *changes).revision_on(ALWAYS))

    assert [(one.kind, one.measure.number) for one in found] == [
        (AmendmentKind.ADJUSTED, "2"),
        (AmendmentKind.EXCLUDED, "1"),
        (AmendmentKind.ADDED, "3"),
    ]
    assert {one.decision for one in found} == {None}


def test_a_measure_that_changed_hands_is_the_same_measure(program: TargetProgram) -> None:
    """Its number and title tell, where its department cannot."""
    found = difference(program, amended(program, Adjustment(measure="2", executors=("press",))).revision_on(ALWAYS))

    assert [(one.kind, one.measure.department) for one in found] == [(AmendmentKind.ADJUSTED, "press")]


def test_another_title_under_a_number_elsewhere_is_another_measure(program: TargetProgram) -> None:
    """A new measure is not taken for one that was excluded."""
    changes = (Exclusion(measure="2"), Addition(task="Завдання", measure=measure("2", 6, owner="press", title="Новий")))
    found = difference(program, amended(program, *changes).revision_on(ALWAYS))

    assert [one.kind for one in found] == [AmendmentKind.EXCLUDED, AmendmentKind.ADDED]
