"""Indicators of reports that nobody wrote the code for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.intake.reports import FIRST, lines, program, report, understood, understood_in_word

from municipal_programs.files.received_text import received_text
from municipal_programs.intake import understand
from municipal_programs.model import Absence, IndicatorGroup, IndicatorKind, TargetProgram

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.model import Indicator, Observation

HEADING = ("№ з/п", "Найменування показника", "Одиниця виміру", "Планове значення", "Фактичне значення", "Причини відхилення")
LENGTH = ("1", "Площа прибраних вулиць", "га", "12,5", "11,0", "Дощ.")
OUTPUT = ("Показники продукту",)


def listed(*rows: Sequence[str], heading: Sequence[str] = HEADING) -> str:
    """Return a report with a table of measures and one of indicators."""
    return report(FIRST, after=f"Оцінка ефективності\n\n{lines([heading, *rows])}")


def only(*rows: Sequence[str], heading: Sequence[str] = HEADING) -> Indicator:
    """Return the only indicator of a report."""
    (one,) = program(listed(OUTPUT, *rows, heading=heading)).indicators
    return one


def said(*rows: Sequence[str], heading: Sequence[str] = HEADING) -> list[str]:
    """Return what is remarked on a report, in Ukrainian."""
    return [remark.message.uk for remark in understood(listed(*rows, heading=heading)).remarks]


def numbers(observed: tuple[Observation, ...]) -> list[tuple[int | None, object]]:
    """Return the years and the values of observations."""
    return [(one.year, one.value) for one in observed]


def test_an_indicator_in_the_usual_form_is_read_without_a_remark() -> None:
    """Title, unit, both values and the reason."""
    indicator = only(LENGTH)

    assert (indicator.number, indicator.title, indicator.unit) == ("1", "Площа прибраних вулиць", "га")
    assert (numbers(indicator.targets), numbers(indicator.actuals)) == ([(None, Decimal("12.5"))], [(None, Decimal("11.0"))])
    assert (indicator.group, indicator.explanation) == (IndicatorGroup.OUTPUT, "Дощ.")
    assert said(OUTPUT, LENGTH) == []


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("Обсяг видатків на прибирання", IndicatorGroup.INPUT),
        ("Площа прибраних вулиць", IndicatorGroup.OUTPUT),
        ("Середня вартість прибирання", IndicatorGroup.EFFICIENCY),
        ("Рівень чистоти вулиць", IndicatorGroup.QUALITY),
    ],
)
def test_an_indicator_of_no_group_is_placed_by_its_title_and_that_is_told(title: str, group: IndicatorGroup) -> None:
    """Who reads the audit moves it where it belongs."""
    row = ("1", title, *LENGTH[2:])
    (indicator,) = program(listed(row)).indicators

    assert indicator.group is group
    assert said(row) == [
        f"Групи показників (затрат, продукту, ефективності, якості) не названо; показник віднесено за назвою: {group.message.uk}."
    ]


def test_a_value_to_begin_with_is_the_baseline() -> None:
    """Some forms have a column for the year before the program."""
    indicator = only((*LENGTH[:3], "10,0", *LENGTH[3:]), heading=(*HEADING[:3], "Базове значення", *HEADING[3:]))

    assert indicator.baseline is not None
    assert indicator.baseline.value == Decimal("10.0")


def test_a_blank_actual_value_is_a_statement() -> None:
    """The letter says nothing; a rule asks for it."""
    read = program(listed(OUTPUT, (*LENGTH[:4], "", LENGTH[5])))

    assert read.indicators[0].actuals == ()
    assert [(s.figure, s.text) for s in read.executions[0].statements] == [("indicator.output.1.actual", "")]


def test_a_dash_for_a_value_is_none() -> None:
    """And says nothing that anybody would have to understand."""
    row = (*LENGTH[:4], "–", "")

    assert only(row).actuals == ()
    assert said(OUTPUT, row) == []


def test_a_value_that_nobody_understands_is_left_out_and_told() -> None:
    """Nothing is guessed of it."""
    row = (*LENGTH[:4], "??", LENGTH[5])

    assert only(row).actuals == ()
    assert said(OUTPUT, row) == ["У стовпці «Фактичне значення» стоїть «??», чого не вдалося зрозуміти; значення не введено."]


def test_years_stacked_in_one_cell_are_values_of_their_years() -> None:
    """As amounts of money are."""
    read = understood_in_word(
        OUTPUT, (*LENGTH[:3], "2021 – 12,5\n2022 – 13", "2021 рік: 11\nу 2022 році – 13,5", ""), heading=HEADING
    ).subject
    assert isinstance(read, TargetProgram)

    assert numbers(read.indicators[0].targets) == [(2021, Decimal("12.5")), (2022, Decimal(13))]
    assert numbers(read.indicators[0].actuals) == [(2021, Decimal(11)), (2022, Decimal("13.5"))]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2021 – 11", [(2021, Decimal(11))]),
        ("2021 рік: 11,5; 2022 рік: 13", [(2021, Decimal("11.5")), (2022, Decimal(13))]),
        ("у 2021 році – 11, у 2022 році – 13", [(2021, Decimal(11)), (2022, Decimal(13))]),
        ("2021 – 11 2022 – 13", [(2021, Decimal(11)), (2022, Decimal(13))]),
        ("11 (за 2021 рік)", [(2021, Decimal(11))]),
    ],
)
def test_a_year_beside_a_value_on_one_line_is_its_year(text: str, values: list[tuple[int | None, object]]) -> None:
    """No year is taken for a value."""
    assert numbers(only((*LENGTH[:4], text, "")).actuals) == values


def test_a_sentence_beside_a_number_is_its_note() -> None:
    """A cell that says both says one value."""
    read = understood_in_word(OUTPUT, (*LENGTH[:4], "11,0\nУточнюється після звіту підрядника.", ""), heading=HEADING).subject
    assert isinstance(read, TargetProgram)

    assert [(one.value, one.note) for one in read.indicators[0].actuals] == [
        (Decimal("11.0"), "Уточнюється після звіту підрядника.")
    ]


@pytest.mark.parametrize(("text", "value"), [("так", True), ("Ні.", False)])
def test_yes_and_no_are_values(text: str, value: bool) -> None:
    """And such an indicator is of these."""
    indicator = only(("1", "Затвердження схеми прибирання", "", "так", text, ""))

    assert [one.value for one in indicator.actuals] == [value]
    assert indicator.kind is IndicatorKind.YES_NO


def test_words_are_values_of_an_indicator_that_has_no_other() -> None:
    """Such as the state that something is in."""
    indicator = only(("1", "Стан схеми прибирання", "", "затверджено", "на розгляді ради", ""))

    assert [one.value for one in (*indicator.targets, *indicator.actuals)] == ["затверджено", "на розгляді ради"]
    assert indicator.kind is IndicatorKind.QUALITATIVE


@pytest.mark.parametrize(("target", "actual"), [("10", "на розгляді ради"), ("не менше десяти", "12"), ("10", "так")])
def test_words_beside_the_numbers_of_an_indicator_are_left_out_and_told(target: str, actual: str) -> None:
    """One cell of another sort keeps nobody from the rest of the report."""
    row = ("1", "Площа прибраних вулиць", "га", target, actual, "")
    indicator = only(row)

    assert [one.value for one in (*indicator.targets, *indicator.actuals)] == [Decimal(target if target == "10" else actual)]
    assert f"стоїть «{actual if target == '10' else target}», чого не вдалося зрозуміти" in said(OUTPUT, row)[0]


def test_a_value_in_another_unit_keeps_it_as_a_note() -> None:
    """An indicator has one unit; nothing is converted."""
    indicator = only((*LENGTH[:4], "11,0 кв. км", ""))

    assert indicator.unit == "га"
    assert [(one.value, one.unit, one.note) for one in indicator.actuals] == [(Decimal("11.0"), "", "кв. км")]


@pytest.mark.parametrize("unit", ["га", ""])
def test_no_value_to_begin_with_in_another_unit_keeps_anybody_from_the_report(unit: str) -> None:
    """The first unit that stands there is the indicator's, whichever column names it."""
    row = (*LENGTH[:2], unit, "9 кв. км", "12,5 га", "11,0 ар", "")
    indicator = only(row, heading=(*HEADING[:3], "Базове значення", *HEADING[3:]))
    assert indicator.baseline is not None

    assert [(one.unit, one.note) for one in (*indicator.targets, *indicator.actuals, indicator.baseline)] == [
        ("га", ""),
        ("", "ар"),
        ("", "кв. км"),
    ]


def test_what_no_program_can_hold_is_told_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing known makes it so; a slip of the reading must not look like a document without tables."""

    def mistaken(_: object) -> IndicatorKind:
        return IndicatorKind.YES_NO

    monkeypatch.setattr("municipal_programs.intake.program.kind_of", mistaken)

    understanding = understand(received_text(listed(OUTPUT, LENGTH)))

    assert understanding.subjects == ()
    assert "Дані не складаються в програму: " in understanding.remarks[0].message.uk
    assert "«12,5»" in understanding.remarks[0].message.uk


def test_two_years_before_a_value_are_not_taken_for_one() -> None:
    """It is told that nobody understood it."""
    text = "2021 – 2022: 11"
    row = (*LENGTH[:4], text, "")

    assert only(row).actuals == ()
    assert f"стоїть «{text}», чого не вдалося зрозуміти" in said(OUTPUT, row)[0]


@pytest.mark.parametrize(
    ("text", "absence"),
    [
        ("Показник не встановлено", Absence.NOT_SET),
        ("Не вимірювали", Absence.NOT_MEASURED),
        ("Дослідження у 2022 році не проводили", Absence.STUDY_NOT_CONDUCTED),
        ("Дані будуть оприлюднені в березні", Absence.NOT_YET_PUBLISHED),
    ],
)
def test_a_sentence_in_the_place_of_a_value_says_why_there_is_none(text: str, absence: Absence) -> None:
    """Each reason is another one for a rule."""
    (actual,) = only((*LENGTH[:4], text, "")).actuals

    assert (actual.value, actual.absence, actual.note) == (None, absence, text)


def test_a_number_that_stands_twice_is_told_and_both_rows_are_kept() -> None:
    """Numbered by their order."""
    rows = (OUTPUT, LENGTH, ("1", "Кількість висаджених дерев", "од.", "40", "40", ""))

    assert [indicator.number for indicator in program(listed(*rows)).indicators] == ["1", "2"]
    assert said(*rows) == ["Номер «1» стоїть двічі; другий рядок прочитано як «2»."]


@pytest.mark.parametrize(
    ("title", "unit", "actual", "kind"),
    [
        ("Частка прибраних вулиць", "%", "95", IndicatorKind.SHARE),
        ("Темп зростання площі", "%", "104,5", IndicatorKind.INDEX),
        ("Кількість прибраних вулиць", "од.", "12", IndicatorKind.COUNT),
        ("Кількість працівників, зміна", "осіб", "-3", IndicatorKind.AMOUNT),
        ("Площа прибраних вулиць", "га", "12", IndicatorKind.AMOUNT),
        ("Стан вулиць", "", "12", IndicatorKind.AMOUNT),
        ("Зростання площі скверів", "відсотків", "12", IndicatorKind.SHARE),
    ],
)
def test_the_sort_of_values_is_told_by_title_unit_and_values(title: str, unit: str, actual: str, kind: IndicatorKind) -> None:
    """A share is no more than the whole, and a count is not below nothing."""
    assert only(("1", title, unit, "10", actual, "")).kind is kind


def test_a_table_that_repeats_indicators_adds_none_and_nothing_is_said_of_it_twice() -> None:
    """An annex lists again what the report has given, with the same odd cells."""
    row = (*LENGTH[:4], "??", LENGTH[5])
    once = listed(OUTPUT, row)
    twice = report(
        FIRST, after=f"Оцінка ефективності\n\n{lines([HEADING, OUTPUT, row])}\n\nДодаток 1\n\n{lines([HEADING, OUTPUT, row])}"
    )

    assert program(twice).indicators == program(once).indicators
    assert sum("??" in remark.stated for remark in understood(twice).remarks) == 1
