"""Every figure can tell how it came about."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given

from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.figures import (
    Funding,
    FundingStage,
    Missing,
    Reason,
    Trace,
    UnknownFigureError,
    explain,
    fulfilment,
    identities,
    in_force_on,
    mean_method,
)
from municipal_programs.figures.effectiveness import Scale
from municipal_programs.model import (
    Absence,
    Accumulation,
    ActivityReport,
    Addition,
    Amendment,
    CouncilDecision,
    Count,
    DecisionEffect,
    Department,
    Direction,
    Exclusion,
    FundingLine,
    FundingSource,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    Measure,
    Observation,
    PriorityTask,
    ProgramPassport,
    RelatedDecision,
    TargetProgram,
    Topic,
)
from municipal_programs.testing import strategies
from municipal_programs.values import Money, Origin, Written, YearRange

TERM = YearRange(2018, 2020)


def line(amount: int, year: int | None = None, source: FundingSource = FundingSource.COMMUNITY) -> FundingLine:
    """Build a line of *amount* hryvnias."""
    return FundingLine(source=source, amount=Money.of(amount), year=year)


def measure(
    number: str, planned: tuple[FundingLine, ...], disbursed: tuple[FundingLine, ...] = (), owner: str = "press"
) -> Measure:
    """Build a measure with this money."""
    return Measure(number=number, title="Захід", executors=(owner,), term=TERM, planned=planned, disbursed=disbursed)


def indicator(key: str, targets: tuple[Observation, ...] = (), actuals: tuple[Observation, ...] = ()) -> Indicator:
    """Build an indicator whose years add up."""
    group, _, number = key.partition(".")
    return Indicator(
        number=number,
        title=f"Показник {key}",
        group=IndicatorGroup(group),
        kind=IndicatorKind.AMOUNT,
        department="press",
        direction=Direction.STIMULATOR,
        accumulation=Accumulation.SUM,
        targets=targets,
        actuals=actuals,
    )


def seen(value: int, year: int | None = None) -> Observation:
    """Build an observed number."""
    return Observation(year=year, value=Decimal(value))


def written(text: str, number: int) -> Written:
    """Build a text that somebody wrote on that line of a file."""
    return Written(text=text, origin=Origin(source="program.yaml", line=number))


PROGRAM = TargetProgram(
    title="Програма",
    term=TERM,
    purpose="Мета",
    approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
    passport=ProgramPassport(responsible_executor="press", planned=(line(30, 2018), line(20, 2019))),
    departments=(Department(identity="press", name="Управління"), Department(identity="council", name="Відділ")),
    tasks=(
        PriorityTask(
            title="Перше",
            measures=(
                measure("1", (line(10, 2018), line(20, 2019)), (line(6),)),
                measure("2", (line(5), line(7, source=FundingSource.STATE)), (line(3),), owner="council"),
            ),
        ),
        PriorityTask(title="Друге", measures=(measure("3", ()),)),
    ),
    indicators=(
        indicator("output.1", (seen(45),), (seen(5, 2018), seen(6, 2019), seen(3, 2020))),
        evolve(indicator("input.1", (seen(90),), (seen(28),)), direction=Direction.NEUTRAL),
        evolve(indicator("efficiency.1"), cost="input.1", output="output.1", direction=Direction.DESTIMULATOR),
        evolve(
            indicator("quality.1", (seen(6),), (seen(12, 2019), Observation(year=2020, absence=Absence.NOT_YET_PUBLISHED))),
            kind=IndicatorKind.RANK,
            direction=None,
            accumulation=None,
            baseline=Observation(year=2017, value=Decimal(9)),
        ),
        evolve(indicator("quality.2", (seen(6),), (seen(6),)), kind=IndicatorKind.RANK, direction=Direction.DESTIMULATOR),
    ),
    amendments=(Amendment(decision=CouncilDecision(number="1784", date=dt.date(2020, 4, 3))),),
    related_decisions=(
        RelatedDecision(
            decision=CouncilDecision(number="31/7.1", date=dt.date(2020, 12, 24)), effect=DecisionEffect.REPEALS, subject="1784"
        ),
    ),
    written={
        "measure.1.planned.2018": written("10 грн", 1),
        "measure.2.planned.state": written("7 грн", 2),
        "program.planned.2018": written("30 грн", 3),
        "indicator.output.1.actual.2019": written("6", 4),
        "indicator.quality.1.baseline": written("9", 5),
        "decision.1784.date": written("03.04.2020", 6),
    },
)
ACTIVITY = ActivityReport(
    title="Звіт",
    department=Department(identity="council", name="Відділ"),
    reporting_period=YearRange.single(2017),
    topics=(
        Topic(identity="drafts", title="Проекти", counts=(Count(identity="submitted", number=407, title="передано {проектів}"),)),
    ),
    written={"activity.drafts.submitted": written("407", 7)},
)


def operands(identity: str) -> list[str]:
    """Return the identities of what a figure is made of."""
    return [operand.identity for operand in explain(PROGRAM, identity).operands]


def reason(trace: Trace) -> Reason:
    """Return why a figure is missing."""
    assert isinstance(trace.value, Missing)
    return trace.value.reason


@given(strategies.programs(most_measures=3, amended=True))
def test_whatever_is_listed_can_be_explained(program: TargetProgram) -> None:
    """Every listed figure has a trace under its own identity, and is listed once."""
    listed = list(identities(program))

    assert len(listed) == len(set(listed))
    assert all(explain(program, identity).identity == identity for identity in listed[:: max(1, len(listed) // 40)])


@given(strategies.programs(most_measures=3))
def test_a_trace_adds_up_to_its_figure(program: TargetProgram) -> None:
    """A sum that is there is the sum of its operands, at every level of the tree."""
    for _, trace in explain(program, "program.planned").walk():
        if isinstance(trace.value, Money) and trace.operands:
            assert trace.value == Money.total(one.value for one in trace.operands if isinstance(one.value, Money))


@given(strategies.programs(most_measures=3))
def test_a_trace_says_what_the_figure_is(program: TargetProgram) -> None:
    """Totals and fulfilments in traces are those that are computed without them."""
    funding = Funding.of(program)
    for stage in FundingStage:
        assert explain(program, f"program.{stage}").value == funding.total(stage)
    for one in program.indicators:
        assert explain(program, f"indicator.{program.key_of(one)}.fulfilment").value == fulfilment(program, one).ratio


@given(strategies.programs(most_measures=3))
def test_the_leaves_of_a_sum_were_entered_and_the_rest_was_computed(program: TargetProgram) -> None:
    """Whatever has operands says by which method; whatever has none is a line, or nothing is given."""
    for _, trace in explain(program, "program.disbursed").walk():
        assert trace.how is not None or not trace.operands
        assert trace.operands or isinstance(trace.value, (Money, Missing))


@given(strategies.activity_reports())
def test_every_count_of_a_report_can_be_explained(report: ActivityReport) -> None:
    """A count was entered; it has no operands."""
    for identity in identities(report):
        trace = explain(report, identity)
        assert (trace.identity, trace.operands) == (identity, ())
        assert trace.value == report.count(identity.removeprefix("activity.")).number


def test_a_total_is_made_of_measures_and_they_of_lines() -> None:
    """Down to the line that somebody wrote, with its text and its place."""
    total = explain(PROGRAM, "program.planned")

    assert [(depth, trace.identity) for depth, trace in total.walk()] == [
        (0, "program.planned"),
        (1, "measure.1.planned"),
        (2, "measure.1.planned.2018"),
        (2, "measure.1.planned.2019"),
        (1, "measure.2.planned"),
        (2, "measure.2.planned.community"),
        (2, "measure.2.planned.state"),
    ]
    assert total.value == Money.of(42)
    assert total.how is not None
    assert total.operands[0].operands[0].written == written("10 грн", 1)
    assert total.operands[1].operands[1].written == written("7 грн", 2)


def test_a_total_names_the_measures_that_say_nothing() -> None:
    """The third measure has no plan; it is left out, and the reason stands beside it."""
    left_out = explain(PROGRAM, "program.planned").left_out

    assert [(trace.identity, reason(trace)) for trace in left_out] == [("measure.3.planned", Reason.NOT_GIVEN)]


@pytest.mark.parametrize(
    ("identity", "expected"),
    [
        ("department.press.planned", ["measure.1.planned"]),
        ("department.council.disbursed", ["measure.2.disbursed"]),
        ("task.1.planned", ["measure.1.planned", "measure.2.planned"]),
        ("task.2.planned", []),
        ("program.planned.2019", ["measure.1.planned.2019", "measure.2.planned.2019"]),
        ("program.planned.state", ["measure.2.planned.state"]),
        ("program.planned.2018.community", ["measure.1.planned.2018.community", "measure.2.planned.2018.community"]),
        ("measure.1.planned", ["measure.1.planned.2018", "measure.1.planned.2019"]),
        ("measure.1.planned.2018", []),
        ("measure.1.planned.2018.community", ["measure.1.planned.2018"]),
        ("measure.2.planned.2018", ["measure.2.planned.community", "measure.2.planned.state"]),
        ("measure.1.disbursed", []),
        ("program.execution", ["program.disbursed", "program.planned"]),
        ("department.press.execution.2018", ["department.press.disbursed.2018", "department.press.planned.2018"]),
        ("passport.planned", ["passport.planned.2018", "passport.planned.2019"]),
        ("passport.planned.2018", []),
        ("indicator.output.1.actual", [f"indicator.output.1.actual.{year}" for year in TERM]),
        ("indicator.output.1.target", []),
        ("indicator.efficiency.1.target", ["indicator.input.1.target", "indicator.output.1.target"]),
        ("indicator.efficiency.1.actual.2019", ["indicator.input.1.actual.2019", "indicator.output.1.actual.2019"]),
        ("indicator.output.1.fulfilment", ["indicator.output.1.target", "indicator.output.1.actual"]),
        ("indicator.output.1.fulfilment.2019", ["indicator.output.1.target.2019", "indicator.output.1.actual.2019"]),
        ("indicator.quality.1.actual", ["indicator.quality.1.actual.2019", "indicator.quality.1.actual.2020"]),
        ("indicator.quality.1.actual.2018", []),
    ],
)
def test_a_figure_names_what_it_is_made_of(identity: str, expected: list[str]) -> None:
    """One grammar of identities for figures and their operands."""
    assert operands(identity) == expected


def test_an_execution_is_a_fraction_that_is_rounded_in_print() -> None:
    """6 + 3 of 42, with both sets in its name."""
    trace = explain(PROGRAM, "program.execution")

    assert trace.value == Fraction(9, 42)
    assert trace.title.uk == "виконання: фактично профінансовано (усі заходи програми) / заплановано (усі заходи програми)"
    assert trace.rounding is not None
    assert "half up" in trace.rounding.en


def test_the_passport_keeps_the_place_that_a_file_gives_it() -> None:
    """What a file states as the plan of the program is its passport's, unless it names the passport itself."""
    trace = explain(PROGRAM, "passport.planned")
    named = evolve(PROGRAM, written={**PROGRAM.written, "passport.planned.2018": written("30,0 грн", 8)})

    assert explain(named, "passport.planned.2018").written == written("30,0 грн", 8)
    assert (trace.value, trace.operands[0].written) == (Money.of(50), written("30 грн", 3))
    assert trace.title.uk.startswith("паспорт: заплановано")


@pytest.mark.parametrize(
    ("identity", "value", "how"),
    [
        ("indicator.output.1.target", Decimal(45), None),
        ("indicator.output.1.actual.2019", Decimal(6), None),
        ("indicator.output.1.actual", Fraction(14), "over the years: sum"),
        ("indicator.output.1.fulfilment", Fraction(14, 45), "the actual value divided by the target"),
        ("indicator.efficiency.1.actual", Fraction(2), "the input divided by the output"),
        ("indicator.efficiency.1.target", Fraction(2), "the input divided by the output"),
        ("indicator.efficiency.1.fulfilment", Fraction(1), "the target divided by the actual value"),
        ("indicator.quality.1.baseline", Decimal(9), None),
        ("decision.879.number", "879", None),
        ("decision.1784.date", dt.date(2020, 4, 3), None),
        ("decision.31/7.1.date", dt.date(2020, 12, 24), None),
    ],
)
def test_a_figure_says_its_value_and_its_method(identity: str, value: object, how: str | None) -> None:
    """What was entered has no method; what was computed names it."""
    trace = explain(PROGRAM, identity)

    assert trace.value == value
    assert type(trace.value) is type(value)
    assert (trace.how and trace.how.en) == how


@pytest.mark.parametrize(
    ("identity", "expected"),
    [
        ("program.allocated", Reason.NOT_GIVEN),
        ("program.planned.2018", Reason.ONLY_FOR_THE_TERM),
        ("indicator.output.1.baseline", Reason.BASELINE_NOT_SET),
        ("indicator.quality.1.actual", Reason.NOT_YET_PUBLISHED),
        ("indicator.quality.1.actual.2020", Reason.NOT_YET_PUBLISHED),
        ("indicator.quality.1.actual.2018", Reason.VALUE_OF_ANOTHER_YEAR),
        ("indicator.quality.1.fulfilment", Reason.NOT_YET_PUBLISHED),
        ("indicator.quality.2.fulfilment", Reason.RANK_NOT_DIVIDED),
        ("indicator.efficiency.1.actual.2019", Reason.ACTUAL_NOT_GIVEN),
    ],
)
def test_a_figure_that_is_missing_says_why(identity: str, expected: Reason) -> None:
    """The trace of what is not there is a reason, with what is there below it."""
    assert reason(explain(PROGRAM, identity)) is expected


def test_what_is_compared_says_how_it_compares() -> None:
    """A rank that is as planned has no ratio, so nothing to round, but a comparison; one without direction has neither."""
    equal, undirected = (explain(PROGRAM, f"indicator.quality.{number}.fulfilment") for number in (2, 1))

    assert equal.how is not None
    assert (equal.how.uk, equal.rounding, undirected.how) == ("порівняння: як заплановано", None, None)


def test_observations_and_decisions_keep_their_places() -> None:
    """The text as it was written, and where."""
    found = {
        identity: trace.written
        for identity in PROGRAM.written
        if not identity.startswith("program")
        for trace in [explain(PROGRAM, identity)]
    }

    assert found == {identity: text for identity, text in PROGRAM.written.items() if not identity.startswith("program")}


def test_a_count_shows_its_title_as_it_is() -> None:
    """Braces in a title are braces."""
    trace = explain(ACTIVITY, "activity.drafts.submitted")

    assert (trace.value, trace.title.uk, trace.written) == (407, "передано {проектів}", written("407", 7))


@pytest.mark.parametrize(
    ("identity", "expected"),
    [
        ("task.1.planned", []),
        ("task.2.planned", ["measure.3.planned"]),
        ("department.press.planned", ["measure.3.planned"]),
        ("department.press.disbursed", ["measure.3.disbursed"]),
        ("department.council.planned", []),
        ("program.planned.2018.state", ["measure.3.planned.2018.state"]),
    ],
)
def test_only_measures_of_the_set_are_left_out_of_it(identity: str, expected: list[str]) -> None:
    """A measure of another task or department is not missing, nor is one that is paid from another source."""
    assert [trace.identity for trace in explain(PROGRAM, identity).left_out] == expected


def test_plans_are_listed_for_every_scope_once() -> None:
    """The program, departments that own measures, tasks, the passport, and measures."""
    plans = [identity for identity in identities(PROGRAM) if identity.endswith(".planned")]

    assert plans == [
        "program.planned",
        *("department.press.planned", "department.council.planned"),
        *("task.1.planned", "task.2.planned"),
        "passport.planned",
        *("measure.1.planned", "measure.2.planned", "measure.3.planned"),
    ]


def test_values_of_an_indicator_are_listed_for_the_end_and_every_year() -> None:
    """Its baseline, and for each year target, actual value and fulfilment."""
    listed = [identity.removeprefix("indicator.output.1.") for identity in identities(PROGRAM) if "output.1" in identity]

    assert listed == [
        "baseline",
        *("target", "actual", "fulfilment"),
        *(f"{role}.{year}" for year in TERM for role in ("target", "actual", "fulfilment")),
    ]


def test_a_decision_that_is_named_twice_is_listed_once() -> None:
    """The one that approved the program may be among those that bear on it."""
    again = RelatedDecision(decision=PROGRAM.approved_by, effect=DecisionEffect.SUCCEEDS, subject="879")
    listed = list(identities(evolve(PROGRAM, related_decisions=(again,))))

    assert listed.count("decision.879.number") == 1


def test_lines_and_sums_of_measures_name_their_sets() -> None:
    """A part of a department's sum is the measure's own, and does not name the department again."""
    part = explain(PROGRAM, "department.press.planned").operands[0]

    assert part.title.uk == "заплановано (захід 1)"
    assert part.operands[0].title.uk == "заплановано (захід 1, місцевий бюджет, 2018\u00a0рік)"
    assert explain(PROGRAM, "task.1.planned").operands[0].title == part.title
    assert explain(PROGRAM, "measure.2.planned").operands[0].title.uk == "заплановано (захід 2, місцевий бюджет)"


def test_what_is_not_there_came_about_in_no_way() -> None:
    """A missing value of an indicator that derives from nothing has no method."""
    assert explain(PROGRAM, "indicator.quality.1.actual.2018").how is None


@pytest.mark.parametrize("identity", sorted(identities(PROGRAM)))
def test_a_trace_speaks_both_languages(identity: str) -> None:
    """Every figure, at every level of its tree, has a title; what was computed from others says how."""
    for _, trace in explain(PROGRAM, identity).walk():
        assert trace.title.uk != trace.title.en or trace.title.uk.isascii()
        assert "None" not in trace.title.uk


def test_titles_name_the_figure_and_its_period() -> None:
    """The year, or the end of the program."""
    titles = {
        "indicator.output.1.target": "планове значення, на кінець дії програми: Показник output.1",
        "indicator.output.1.actual.2019": "фактичне значення, 2019 рік: Показник output.1",
        "indicator.output.1.fulfilment.2019": "виконання показника, 2019 рік: Показник output.1",
        "indicator.output.1.baseline": "вихідні дані: Показник output.1",
        "indicator.quality.1.baseline": "вихідні дані: Показник quality.1",
        "program.effectiveness.comparative.2019": "ефективність програми, 2019 рік: "
        "Порівняльний аналіз ефективності бюджетних програм (Мінфін)",
        "decision.879.number": "номер рішення",
        "decision.879.date": "дата рішення",
    }

    assert {identity: explain(PROGRAM, identity).title.uk for identity in titles} == titles


def test_what_was_computed_says_how_it_is_rounded() -> None:
    """A ratio and a score are rounded in print; a sum of money is not."""
    fraction, score, money = (
        explain(PROGRAM, identity).rounding
        for identity in ("indicator.output.1.fulfilment", "program.effectiveness.comparative", "program.planned")
    )

    assert fraction == score
    assert fraction is not None
    assert money is None


def test_an_execution_is_the_first_set_divided_by_the_second() -> None:
    """The method is part of the trace, in the order of the operands."""
    trace = explain(PROGRAM, "program.execution")

    assert trace.how is not None
    assert trace.how.en == "the first divided by the second"
    assert [operand.value for operand in trace.operands] == [Money.of(9), Money.of(42)]


def test_a_year_is_explained_from_its_own_year() -> None:
    """The fulfilment of 2019, and an effectiveness of 2019, look at 2019 all the way down."""
    yearly = evolve(
        PROGRAM.indicators[0], targets=(seen(10, 2018), seen(12, 2019)), actuals=(seen(5, 2018), seen(3, 2019)), accumulation=None
    )
    rows = (
        evolve(yearly, group=IndicatorGroup.EFFICIENCY),
        evolve(yearly, group=IndicatorGroup.QUALITY),
        evolve(yearly, group=IndicatorGroup.QUALITY, number="2", targets=(seen(10, 2018),)),
    )
    trace = explain(evolve(PROGRAM, indicators=rows), "program.effectiveness.comparative.2019")

    assert explain(evolve(PROGRAM, indicators=rows), "indicator.quality.1.fulfilment.2019").value == Fraction(1, 4)
    assert trace.value == 25 + 25
    assert [(one.identity, one.value) for one in trace.operands] == [
        ("program.effectiveness.comparative.2019.efficiency", 25),
        ("program.effectiveness.comparative.2019.quality", 25),
        ("program.effectiveness.comparative.2019.efficiency_before", 50),
        ("program.effectiveness.comparative.2019.change", Fraction(1, 2)),
        ("program.effectiveness.comparative.2019.points", 0),
        ("indicator.efficiency.1.fulfilment.2019", Fraction(1, 4)),
        ("indicator.quality.1.fulfilment.2019", Fraction(1, 4)),
        ("indicator.efficiency.1.fulfilment.2018", Fraction(1, 2)),
    ]
    assert [one.identity for one in trace.left_out] == ["indicator.quality.2.fulfilment.2019"]


def test_effectiveness_is_explained_by_steps_and_fulfilments() -> None:
    """The formula in words, the steps, what entered, and what was left out."""
    trace = explain(PROGRAM, "program.effectiveness.comparative")

    assert reason(trace) is Reason.NOTHING_TO_AVERAGE
    assert [one.identity for one in trace.operands] == [
        *(
            f"program.effectiveness.comparative.{step}"
            for step in ("efficiency", "quality", "efficiency_before", "change", "points")
        ),
        "indicator.efficiency.1.fulfilment",
    ]
    assert [one.identity for one in trace.left_out] == ["indicator.quality.1.fulfilment", "indicator.quality.2.fulfilment"]
    assert trace.how is not None
    assert "215" in trace.how.uk


def test_a_method_of_a_plugin_can_be_explained_too() -> None:
    """Whoever passes methods sees those and no others."""
    title = Message(uk="Своя", en="Own")
    own = mean_method(identity="own", title=title, reference=title, scale=Scale(bands=(), below=title))
    listed = [identity for identity in identities(PROGRAM, [own]) if "effectiveness" in identity]

    assert listed == ["program.effectiveness.own", *(f"program.effectiveness.own.{year}" for year in TERM)]
    assert isinstance(explain(PROGRAM, listed[0], [own]).value, Fraction)
    with pytest.raises(UnknownFigureError):
        explain(PROGRAM, "program.effectiveness.comparative", [own])
    with pytest.raises(UnknownFigureError, match=r"Можливо, «program\.effectiveness\.own»"):
        explain(PROGRAM, "program.effectiveness.ow", [own])


@pytest.mark.parametrize(
    ("identity", "nearest"),
    [
        ("program.planed", "program.planned"),
        ("measure.1.planned.2017", "measure.1.planned.201"),
        ("decision.879.dat", "decision.879.date"),
    ],
)
def test_an_unknown_figure_is_met_with_the_nearest_known_one(identity: str, nearest: str) -> None:
    """A slip of the keyboard is named together with what was meant."""
    with pytest.raises(UnknownFigureError) as unknown:
        explain(PROGRAM, identity)

    assert f"«{identity}»" in str(unknown.value)
    assert f"Можливо, «{nearest}" in str(unknown.value)


@pytest.mark.parametrize(
    "identity", ["", ".", "program", "measure.9.planned", "indicator.output.1.actual.2021", "x.y", "activity.drafts.submitted"]
)
def test_what_is_no_figure_of_a_program_is_refused(identity: str) -> None:
    """Whatever was typed, there is one sort of error."""
    with pytest.raises(UnknownFigureError):
        explain(PROGRAM, identity)


def test_measures_of_two_departments_with_one_number_are_kept_apart() -> None:
    """Where both number from one, the department is part of the identity, also in numbers with points."""
    rows = (measure("2.1", (line(1),)), measure("2.1", (line(2),), owner="council"), measure("2", (line(4),)))
    program = evolve(
        PROGRAM, tasks=(PriorityTask(title="Перше", measures=rows),), amendments=(), related_decisions=(), written={}
    )

    assert explain(program, "measure.press.2.1.planned").value == Money.of(1)
    assert explain(program, "measure.council.2.1.planned").value == Money.of(2)
    assert explain(program, "measure.press.2.planned").value == Money.of(4)
    assert operands_of(program) == ["measure.press.2.1.planned", "measure.council.2.1.planned", "measure.press.2.planned"]


def operands_of(program: TargetProgram) -> list[str]:
    """Return what the plan of *program* is made of."""
    return [operand.identity for operand in explain(program, "program.planned").operands]


def amended() -> TargetProgram:
    """Build a program that an amendment gave a measure, and took one from on which money was spent."""
    added = Addition(task="Перше", measure=measure("4", (line(100, 2020),)))
    changes = (added, Exclusion(measure="2"))
    decision = CouncilDecision(number="900", date=dt.date(2019, 5, 6))
    return evolve(PROGRAM, amendments=(Amendment(decision=decision, changes=changes),), related_decisions=())


def test_figures_are_of_the_revision_at_the_end_of_the_term() -> None:
    """An added measure can be explained and counts; an excluded one keeps only what was spent."""
    program = amended()
    total = explain(program, "program.planned")

    assert "measure.4.planned.2020" in set(identities(program))
    assert [operand.identity for operand in total.operands] == ["measure.1.planned", "measure.4.planned"]
    assert total.value == Funding.of(in_force_on(program, dt.date(2020, 12, 31))).total(FundingStage.PLANNED) == Money.of(130)
    assert explain(program, "program.disbursed").value == Money.of(9)


def test_a_day_asks_for_its_own_revision() -> None:
    """The day before the decision knows nothing of it."""
    program, day = amended(), dt.date(2019, 5, 5)

    assert explain(program, "program.planned", day=day).value == Money.of(42)
    assert "measure.4.planned" not in set(identities(program, day=day))
    with pytest.raises(UnknownFigureError):
        explain(program, "measure.4.planned", day=day)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, "редакція за рішенням від 06.05.2019 № 900"),
        (dt.date(2019, 5, 6), "редакція за рішенням від 06.05.2019 № 900"),
        (dt.date(2019, 5, 5), "редакція за рішенням від 18.12.2017 № 879"),
    ],
)
def test_a_trace_names_the_decision_of_its_revision(day: dt.date | None, expected: str) -> None:
    """Where a program was amended, whoever reads a sum has to know which wording it is of."""
    revision = explain(amended(), "program.planned", day=day).revision

    assert revision is not None
    assert revision.uk == expected


def test_where_nothing_was_amended_no_revision_is_named() -> None:
    """Nor for a decision, which is of no revision, nor for a count."""
    plain = evolve(PROGRAM, amendments=(), related_decisions=())
    traces = (
        explain(plain, "program.planned"),
        explain(amended(), "decision.900.number"),
        explain(ACTIVITY, "activity.drafts.submitted"),
    )

    assert [trace.revision for trace in traces] == [None, None, None]


def test_a_day_before_the_approval_is_refused() -> None:
    """There was no program to explain."""
    with pytest.raises(InvalidValueError, match=r"17\.12\.2017"):
        explain(PROGRAM, "program.planned", day=dt.date(2017, 12, 17))


def test_a_score_shows_its_grade() -> None:
    """A number alone does not say whether it is much; where there is no score there is no grade."""
    title = Message(uk="Своя", en="Own")
    own = mean_method(identity="own", title=title, reference=title, scale=Scale(bands=(), below=title))
    missing = explain(PROGRAM, "program.effectiveness.comparative")

    assert explain(PROGRAM, "program.effectiveness.own", [own]).grade == title
    assert isinstance(missing.value, Missing)
    assert missing.grade is None


def test_the_day_of_the_approval_is_one_on_which_figures_can_be_explained() -> None:
    """Only before it there is nothing."""
    day = PROGRAM.approved_by.date

    assert explain(PROGRAM, "program.planned", day=day).identity == "program.planned"
    with pytest.raises(InvalidValueError):
        explain(PROGRAM, "program.planned", day=day - dt.timedelta(days=1))
