from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import (
    Absence,
    Addition,
    Adjustment,
    Amendment,
    CollectedText,
    CouncilDecision,
    DeliveredIndicator,
    DeliveredMeasure,
    Delivery,
    Department,
    FundingLine,
    FundingSource,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    LaidOver,
    Measure,
    Observation,
    PriorityTask,
    ProgramPassport,
    ReportingPeriod,
    TargetProgram,
    lay_over,
)
from municipal_programs.testing.strategies import deliveries, programs
from municipal_programs.values import Money, Origin, Written, YearRange

if TYPE_CHECKING:
    from random import Random

TERM = YearRange(2018, 2020)
APPROVED = CouncilDecision(number="879", date=dt.date(2017, 12, 18))
CITY, STATE = FundingSource.COMMUNITY, FundingSource.STATE
ROADS = Measure(number="1", title="Дороги", executors=("roads",), term=TERM)
LENGTH = Indicator(
    number="1", title="Відремонтовано", group=IndicatorGroup.OUTPUT, kind=IndicatorKind.AMOUNT, department="roads", unit="км"
)
PROGRAM = TargetProgram(
    title="Дороги",
    term=TERM,
    purpose="Дороги",
    approved_by=APPROVED,
    passport=ProgramPassport(responsible_executor="roads"),
    departments=(Department(identity="roads", name="Відділ доріг"), Department(identity="parks", name="Відділ парків")),
    tasks=(PriorityTask(title="Ремонт", measures=(ROADS,)),),
    indicators=(LENGTH,),
)


def line(amount: int, source: FundingSource = CITY, year: int | None = 2019) -> FundingLine:
    """Return a line of *amount* kopiykas."""
    return FundingLine(source=source, year=year, amount=Money(amount))


def delivery(period: str = "2019", *, department: str = "roads", money: int | None = None, narrative: str = "") -> Delivery:
    """Return what *department* delivered for its first measure."""
    measure = DeliveredMeasure(
        number="1", disbursed=() if money is None else (line(money, year=int(period[:4])),), narrative=narrative
    )
    return Delivery(
        approved_by=APPROVED, department=department, reporting_period=ReportingPeriod.read(period), measures=(measure,)
    )


@st.composite
def programs_with_deliveries(draw: st.DrawFn) -> tuple[TargetProgram, list[Delivery]]:
    """Build a program with what was delivered for it."""
    program = draw(programs(most_measures=3))
    return program, draw(st.lists(deliveries(program), max_size=4))


@given(programs_with_deliveries(), st.randoms(use_true_random=False))
def test_the_order_of_deliveries_changes_nothing(drawn: tuple[TargetProgram, list[Delivery]], chance: Random) -> None:
    """Whoever collects first or last, the program is the same, and so is what is told."""
    program, given_first = drawn
    shuffled = list(given_first)
    chance.shuffle(shuffled)

    assert lay_over(program, shuffled) == lay_over(program, given_first)


@given(programs_with_deliveries())
def test_what_is_laid_twice_is_laid_once(drawn: tuple[TargetProgram, list[Delivery]]) -> None:
    """A second time adds nothing and tells the same."""
    program, given_once = drawn
    once = lay_over(program, given_once)

    assert lay_over(once.program, given_once) == once


@given(programs_with_deliveries())
def test_what_the_program_states_still_stands(drawn: tuple[TargetProgram, list[Delivery]]) -> None:
    """Lines, values and texts are added; none is lost or changed."""
    program, given_all = drawn
    laid = lay_over(program, given_all).program

    for before, after in zip(program.measures, laid.measures, strict=True):
        assert (before.planned, before.title) == (after.planned, after.title)
        assert set(before.allocated) <= set(after.allocated)
        assert set(before.disbursed) <= set(after.disbursed)
        assert before.narrative in ("", after.narrative)
    for old, new in zip(program.indicators, laid.indicators, strict=True):
        assert old.actuals == new.actuals[: len(old.actuals)]


@given(programs(amended=True))
def test_delivering_nothing_changes_nothing(program: TargetProgram) -> None:
    """Not even what was written."""
    assert lay_over(program, []).program is program


def test_what_is_open_is_filled_with_its_place() -> None:
    """Money, a value and a text, each with the cell that it came from."""
    text = CollectedText(figure="measure.roads.1.disbursed.2019.community", text="1", book="a.xlsx", sheet="Заходи", cell="F7")
    given_all = evolve(
        delivery(money=100, narrative="Зроблено."),
        indicators=(
            DeliveredIndicator(
                indicator="output.1", kind=IndicatorKind.AMOUNT, actual=Observation(year=2019, value=Decimal("2.5"))
            ),
        ),
        texts=(text,),
    )

    laid = lay_over(PROGRAM, [given_all])

    (measure,), (indicator,) = laid.program.measures, laid.program.indicators
    assert laid.contradictions == ()
    assert (measure.disbursed, measure.narrative) == ((line(100),), "Зроблено.")
    assert indicator.actuals == (Observation(year=2019, value=Decimal("2.5")),)
    origin = Origin(source="a.xlsx", sheet="Заходи", cell="F7")
    assert laid.program.written == {"measure.1.disbursed.2019": Written(text="1", origin=origin)}


def test_a_second_source_joins_the_identity_of_the_first() -> None:
    """The text of the money that was there is found under the name that it has now."""
    there = Written(text="1,00 грн", origin=Origin(source="p.yaml", line=9))
    known = evolve(
        PROGRAM,
        tasks=(PriorityTask(title="Ремонт", measures=(evolve(ROADS, disbursed=(line(100),)),)),),
        written={"measure.1.disbursed.2019": there},
    )
    state = evolve(delivery(), measures=(DeliveredMeasure(number="1", disbursed=(line(5, STATE),)),))

    assert lay_over(known, [state]).program.written == {"measure.1.disbursed.2019.community": there}


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (evolve(ROADS, disbursed=(line(200),)), "програма вже каже «2,00\u00a0грн», а надано «1,00\u00a0грн»"),
        (evolve(ROADS, disbursed=(line(200, year=None),)), "і за роками, і за весь термін"),
        (evolve(ROADS, term=YearRange(2020, 2020)), "2019 рік поза терміном виконання"),
        (
            evolve(ROADS, executors=("parks",)),
            "Відділ доріг: захід 1, фактично профінансовано за 2019\u00a0рік, місцевий бюджет: у програмі такого немає",
        ),
    ],
)
def test_what_contradicts_the_program_is_told_and_not_taken(known: Measure, said: str) -> None:
    """The program stays as it was."""
    program = evolve(PROGRAM, tasks=(PriorityTask(title="Ремонт", measures=(known,)),))

    laid = lay_over(program, [delivery(money=100)])

    assert laid.program is program
    assert [said in one.message.uk for one in laid.contradictions] == [True]


def test_a_value_of_another_kind_is_not_taken() -> None:
    """Neither is the kind."""
    share = DeliveredIndicator(indicator="output.1", kind=IndicatorKind.YES_NO, actual=Observation(year=2019, value=True))

    laid = lay_over(PROGRAM, [evolve(delivery(), indicators=(share,))])

    assert laid.program is PROGRAM
    assert [one.figure for one in laid.contradictions] == ["indicator.roads.output.1.actual", "indicator.roads.output.1.kind"]


def test_two_deliveries_that_disagree_leave_the_place_open() -> None:
    """Nobody can tell which is right."""
    laid = lay_over(PROGRAM, [delivery(money=100), delivery(money=200)])

    assert laid.program is PROGRAM
    (told,) = laid.contradictions
    assert "надано різне – «1,00\u00a0грн», «2,00\u00a0грн»" in told.message.uk


def test_of_the_parts_of_a_year_the_last_one_counts() -> None:
    """Its figures hold those of the parts before."""
    laid = lay_over(PROGRAM, [delivery("2019-Q1", money=100), delivery("2019-Q3", money=300), delivery("2019-H1", money=200)])

    assert laid.contradictions == ()
    assert laid.program.measures[0].disbursed == (line(300),)


def test_the_texts_of_several_years_stand_one_after_the_other() -> None:
    """What was said in the same words is said once."""
    told = [delivery("2020", narrative="Далі."), delivery("2018", narrative="Почато."), delivery("2019", narrative="Далі.")]

    assert lay_over(PROGRAM, told).program.measures[0].narrative == "Почато.\nДалі."


def test_an_account_is_begun_and_then_stands() -> None:
    """It covers the years that were told of."""
    told = evolve(delivery(), conclusion="Виконано.")
    later = evolve(delivery("2020"), conclusion="Завершено.")

    laid = lay_over(PROGRAM, [told, later])
    (account,) = laid.program.executions
    again = lay_over(laid.program, [evolve(told, conclusion="Не виконано.")])

    assert (account.department, account.reporting_period) == ("roads", YearRange(2019, 2020))
    assert account.conclusion == "Виконано.\nЗавершено."
    assert again.program is laid.program
    assert len(again.contradictions) == 1


def test_a_reason_is_as_good_as_a_value() -> None:
    """It says why there is none."""
    missing = DeliveredIndicator(indicator="output.1", actual=Observation(year=2019, absence=Absence.NOT_MEASURED))

    laid = lay_over(PROGRAM, [evolve(delivery(), indicators=(missing,))])

    assert laid.program.indicators[0].actuals == (Observation(year=2019, absence=Absence.NOT_MEASURED),)


def test_a_measure_is_found_by_what_it_became() -> None:
    """An amendment that adds a measure holds its money; one that gives it to another department changes whose delivery counts."""
    added = Measure(number="9", title="Мости", executors=("parks",), term=TERM)
    amended = evolve(
        PROGRAM,
        amendments=(
            Amendment(
                decision=CouncilDecision(number="5", date=dt.date(2019, 3, 1)),
                changes=(Addition(task="Ремонт", measure=added), Adjustment(measure="1", executors=("parks",))),
            ),
        ),
    )
    told = evolve(
        delivery(department="parks", money=100),
        measures=(DeliveredMeasure(number="1", disbursed=(line(1),)), DeliveredMeasure(number="9", disbursed=(line(2),))),
    )

    laid = lay_over(amended, [told, delivery("2018", money=7)])

    assert laid.contradictions == ()
    revised = laid.program.revision_on(dt.date(2020, 1, 1))
    assert {measure.number: measure.disbursed for measure in revised.measures} == {
        "1": (line(1), line(7, year=2018)),
        "9": (line(2),),
    }


def test_a_delivery_for_another_program_is_refused() -> None:
    """Both decisions are named."""
    other = evolve(delivery(), approved_by=CouncilDecision(number="880", date=APPROVED.date))

    with pytest.raises(InvalidValueError, match=r"№ 880 від 18\.12\.2017, а не № 879"):
        lay_over(PROGRAM, [other])


def told(department: str = "roads", *, year: int = 2019, **fields: Any) -> Delivery:  # noqa: ANN401 - the fields of a delivery
    """Return a delivery with *fields*, each of whose texts came from a cell that is called like its figure."""
    whole = Delivery(approved_by=APPROVED, department=department, reporting_period=ReportingPeriod(year=year), **fields)
    texts = [
        CollectedText(figure=whole.figure_of(slot), text="як є", book=f"{department}.xlsx", sheet="Дані", cell=f"A{number}")
        for number, slot in enumerate(whole.values, start=1)
    ]
    return evolve(whole, texts=tuple(texts))


def cell(number: int, book: str = "roads.xlsx") -> Written:
    """Return what `told` says of the slot of that *number*."""
    return Written(text="як є", origin=Origin(source=book, sheet="Дані", cell=f"A{number}"))


def test_every_figure_keeps_the_cell_that_it_came_from() -> None:
    """Under the identity that it has in the program: of a measure, an indicator, and an account that is begun."""
    measure = DeliveredMeasure(number="1", allocated=(line(5), line(6, STATE)), disbursed=(line(7),), narrative="Зроблено.\nУсе.")
    length = DeliveredIndicator(
        indicator="output.1",
        kind=IndicatorKind.AMOUNT,
        actual=Observation(year=2018, value=Decimal(3)),
        explanation="Дощ.",
        corrective_action="Сонце.",
    )
    laid = lay_over(PROGRAM, [told(measures=(measure,), indicators=(length,), purpose_results="Є.", conclusion="Так.")])

    assert laid.contradictions == ()
    assert laid.program.written == {
        "measure.1.allocated.2019.community": cell(1),
        "measure.1.allocated.2019.state": cell(2),
        "measure.1.disbursed.2019": cell(3),
        "measure.1.narrative": cell(4),
        "indicator.output.1.actual.2018": cell(6),
        "indicator.output.1.explanation": cell(7),
        "indicator.output.1.corrective_action": cell(8),
        "execution.roads.purpose_results": cell(9),
        "execution.roads.conclusion": cell(10),
    }


def test_money_of_a_measure_that_an_amendment_added_keeps_its_cell_there() -> None:
    """Under the decision and the place of the change, and with its source where there are others."""
    bridges = Measure(number="9", title="Мости", executors=("parks",), term=TERM, disbursed=(line(3, STATE),))
    before = Written(text="0,03 грн", origin=Origin(source="p.yaml", line=4))
    decision = CouncilDecision(number="5", date=dt.date(2019, 3, 1))
    changes = (Addition(task="Ремонт", measure=bridges), Adjustment(measure="1", executors=("parks",)))
    amended = evolve(
        PROGRAM,
        amendments=(
            Amendment(decision=CouncilDecision(number="4", date=dt.date(2018, 3, 1))),
            Amendment(decision=decision, changes=changes),
        ),
        written={"amendment.5.1.disbursed.2019": before},
    )
    laid = lay_over(amended, [told("parks", measures=(DeliveredMeasure(number="9", disbursed=(line(8),)),))])

    assert laid.program.written == {
        "amendment.5.1.disbursed.2019.state": before,
        "amendment.5.1.disbursed.2019.community": cell(1, "parks.xlsx"),
    }
    assert laid.program.amendments[1].changes[1] == changes[1]
    assert laid.program.amendments[1].changes[0] == evolve(
        changes[0], measure=evolve(bridges, disbursed=(line(3, STATE), line(8)))
    )
    assert laid.program.tasks == PROGRAM.tasks


def test_what_others_wrote_keeps_its_identity() -> None:
    """Only money that is no longer the only one of its year and stage gets another."""
    parks = Measure(number="2", title="Парки", executors=("parks",), term=TERM, disbursed=(line(1), line(2, STATE)))
    alleys = Measure(number="3", title="Алеї", executors=("parks",), term=TERM, disbursed=(line(4),))
    there = {
        name: Written(text=name, origin=Origin(source="p.yaml", line=number))
        for number, name in enumerate(
            ("program.title", "measure.2.disbursed.2019.state", "measure.2.disbursed.2019.community", "measure.3.disbursed.2019"),
            start=1,
        )
    }
    known = evolve(PROGRAM, tasks=(PriorityTask(title="Ремонт", measures=(ROADS, parks, alleys)),), written=there)

    assert lay_over(known, [delivery(money=100)]).program.written == there


@pytest.mark.parametrize(
    ("kind", "known", "given_", "said"),
    [
        (IndicatorKind.AMOUNT, Decimal("2.5"), Decimal(12), ("2,5", "12")),
        (IndicatorKind.YES_NO, True, False, ("так", "ні")),
        (IndicatorKind.QUALITATIVE, "добре", "погано", ("добре", "погано")),
        (IndicatorKind.QUALITATIVE, Absence.NOT_MEASURED, "погано", (Absence.NOT_MEASURED.message.uk, "погано")),
    ],
)
def test_a_value_that_the_program_states_otherwise_is_told_as_people_write_it(
    kind: IndicatorKind, known: Decimal | bool | str, given_: Decimal | bool | str, said: tuple[str, str]
) -> None:
    """Numbers with a comma, a yes as a yes, words as words, a reason as a reason; and where it was delivered."""
    has = Observation(year=2019, absence=known) if isinstance(known, Absence) else Observation(year=2019, value=known)
    length = evolve(LENGTH, kind=kind, unit="км" if kind is IndicatorKind.AMOUNT else "", actuals=(has,))
    program = evolve(PROGRAM, indicators=(length,))
    now = DeliveredIndicator(indicator="output.1", kind=kind, actual=Observation(year=2019, value=given_))

    laid = lay_over(program, [told(indicators=(now,))])

    assert laid.program is program
    (contradiction,) = laid.contradictions
    assert contradiction.message.uk.startswith(
        f"Відділ доріг: показник продукту 1, фактичне значення за 2019\u00a0рік: програма вже каже «{said[0]}», а надано «{said[1]}»"
    )
    assert contradiction.origin == cell(2).origin


def test_a_value_that_the_program_states_likewise_changes_nothing() -> None:
    """A note that it has and the delivery has not is no difference; another note is one."""
    has = Observation(year=2019, value=Decimal(3), note="за звітом")
    other = Observation(year=2018, value=Decimal(2))
    program = evolve(PROGRAM, indicators=(evolve(LENGTH, actuals=(other, has)),))

    def laid(note: str) -> LaidOver:
        actual = Observation(year=2019, value=Decimal(3), note=note)
        return lay_over(
            program, [told(indicators=(DeliveredIndicator(indicator="output.1", kind=IndicatorKind.AMOUNT, actual=actual),))]
        )

    assert laid("") == laid("за звітом") == LaidOver(program=program)
    assert len(laid("за іншим звітом").contradictions) == 1


def test_a_text_of_which_every_paragraph_is_there_changes_nothing_and_another_is_told() -> None:
    """Paragraphs are compared, not words."""
    known = evolve(ROADS, narrative="Почато роботи.\nЗавершено роботи.")
    program = evolve(PROGRAM, tasks=(PriorityTask(title="Ремонт", measures=(known,)),))

    assert lay_over(program, [delivery(narrative="Завершено роботи.")]) == LaidOver(program=program)
    (contradiction,) = lay_over(program, [delivery(narrative="роботи. Почато")]).contradictions
    assert contradiction.message.uk.startswith(
        "Відділ доріг: захід 1, інформація про виконання: програма вже каже «Почато роботи."
    )
    assert "а надано «роботи. Почато»" in contradiction.message.uk


def test_what_the_program_has_not_is_named() -> None:
    """In words and by its whole identity, with the cell, whatever it is; a department that is not there by its own."""
    measures = (DeliveredMeasure(number="7", disbursed=(line(1),)),)
    laid = lay_over(PROGRAM, [told(measures=measures), told("water", conclusion="Є.")])

    assert laid.program is PROGRAM
    assert [(one.figure, one.origin) for one in laid.contradictions] == [
        ("execution.water.conclusion", cell(1, "water.xlsx").origin),
        ("measure.roads.7.disbursed.2019.community", cell(1).origin),
    ]
    assert [one.message.uk.partition(": у програмі такого немає.")[0] for one in laid.contradictions] == [
        "water: звіт підрозділу, висновок",
        "Відділ доріг: захід 7, фактично профінансовано за 2019\u00a0рік, місцевий бюджет",
    ]


def test_what_cannot_be_laid_is_shown_with_its_figure() -> None:
    """The amount as people write it, and the reason of the program."""
    known = evolve(PROGRAM, tasks=(PriorityTask(title="Ремонт", measures=(evolve(ROADS, term=YearRange(2020, 2020)),)),))
    (contradiction,) = lay_over(known, [delivery(money=100)]).contradictions

    assert contradiction.message.uk.startswith(
        "Відділ доріг: захід 1, фактично профінансовано за 2019\u00a0рік, місцевий бюджет: «1,00\u00a0грн» не можна внести до програми. "
    )


def test_values_that_disagree_are_all_told_with_the_first_cell() -> None:
    """Each once, the first one first; the place is that of the first."""
    books = ("b.xlsx", "a.xlsx", "c.xlsx")
    all_told = [
        evolve(one, texts=tuple(evolve(text, book=book) for text in one.texts))
        for one, book in zip(
            (told(measures=(DeliveredMeasure(number="1", disbursed=(line(kopiykas),)),)) for kopiykas in (200, 300, 200)),
            books,
            strict=True,
        )
    ]
    (contradiction,) = lay_over(PROGRAM, all_told).contradictions

    assert contradiction.origin == cell(1, "a.xlsx").origin
    assert contradiction.message.uk.startswith(
        "Відділ доріг: захід 1, фактично профінансовано за 2019\u00a0рік, місцевий бюджет: надано різне – «3,00\u00a0грн», «2,00\u00a0грн»."
    )


def test_money_of_two_sources_and_two_stages_is_no_contradiction() -> None:
    """Each is about something of its own; so are the values of two years."""
    both = DeliveredMeasure(number="1", allocated=(line(1),), disbursed=(line(2), line(3, STATE)))
    lengths = [
        DeliveredIndicator(indicator="output.1", kind=IndicatorKind.AMOUNT, actual=Observation(year=year, value=Decimal(year)))
        for year in (2018, 2019)
    ]
    laid = lay_over(PROGRAM, [told(measures=(both,), indicators=(lengths[0],)), told(indicators=(lengths[1],))])

    assert laid.contradictions == ()
    assert {one.year for one in laid.program.indicators[0].actuals} == {2018, 2019}
    assert set(laid.program.measures[0].disbursed) == {line(2), line(3, STATE)}


def test_an_account_covers_the_years_of_its_own_words() -> None:
    """Not those of other departments, nor of money; a joined text belongs to no single cell."""
    money = told(year=2018, measures=(DeliveredMeasure(number="1", disbursed=(line(1, year=2018),)),))
    parks = told("parks", year=2018, conclusion="Парки.")
    laid = lay_over(PROGRAM, [money, parks, told(conclusion="Раз."), told(year=2020, conclusion="Два.")])

    accounts = {one.department: one for one in laid.program.executions}
    assert accounts["roads"].reporting_period == YearRange(2019, 2020)
    assert accounts["parks"].reporting_period == YearRange(2018, 2018)
    assert accounts["roads"].conclusion == "Раз.\nДва."
    assert "execution.roads.conclusion" not in laid.program.written
    assert [one.department for one in laid.program.executions] == ["parks", "roads"]


def test_the_fault_of_a_foreign_delivery_is_its_decision() -> None:
    """So that a file can show the place."""
    other = evolve(delivery(), approved_by=CouncilDecision(number="880", date=APPROVED.date))

    with pytest.raises(InvalidValueError) as refused:
        lay_over(PROGRAM, [other])

    assert [fault.path for fault in refused.value.faults] == [("approved_by",)]


def test_values_of_one_year_that_two_periods_state_have_to_agree() -> None:
    """A later period may tell of an earlier year, but not otherwise."""
    values = [
        DeliveredIndicator(indicator="output.1", kind=IndicatorKind.AMOUNT, actual=Observation(year=2018, value=Decimal(value)))
        for value in (2, 3)
    ]
    laid = lay_over(PROGRAM, [told(year=2018, indicators=(values[0],)), told(year=2019, indicators=(values[1],))])
    same = lay_over(PROGRAM, [told(year=2018, indicators=(values[0],)), told(year=2019, indicators=(values[0],))])

    assert laid.program is PROGRAM
    assert ["«2», «3»" in one.message.uk for one in laid.contradictions] == [True]
    assert same.contradictions == ()


def test_words_of_several_years_go_where_the_measure_is_in_the_last_of_them() -> None:
    """It was given to the department between them; and a measure that was not added yet takes nothing."""
    bridges = Measure(number="9", title="Мости", executors=("parks",), term=TERM)
    changes = (Adjustment(measure="1", executors=("parks",)), Addition(task="Ремонт", measure=bridges))
    amended = evolve(
        PROGRAM,
        amendments=(Amendment(decision=CouncilDecision(number="5", date=dt.date(2020, 3, 1)), changes=changes),),
    )
    words = [
        told("parks", year=year, measures=(DeliveredMeasure(number="1", narrative=text),))
        for year, text in ((2019, "Раз."), (2020, "Два."))
    ]
    early = told("parks", year=2019, measures=(DeliveredMeasure(number="9", narrative="Рано."),))

    laid = lay_over(amended, words)
    assert laid.contradictions == ()
    assert laid.program.measures[0].narrative == "Раз.\nДва."
    assert [one.figure for one in lay_over(amended, [early]).contradictions] == ["measure.parks.9.narrative"]
