"""Reports that nobody wrote the code for."""

from __future__ import annotations

import pytest
from tests.intake.reports import (
    CONCLUSION,
    FIRST,
    HEADING,
    SECOND,
    SIGNATURE,
    THIRD,
    TITLE,
    codes,
    lines,
    program,
    report,
    understood,
    understood_in_word,
)

from municipal_programs.files.received_text import received_text
from municipal_programs.intake import understand
from municipal_programs.model import FundingLine, FundingSource, TargetProgram
from municipal_programs.values import Money, YearRange

USUAL = program(report(FIRST, SECOND, THIRD))


def money(thousands: float, year: int | None = None, source: FundingSource = FundingSource.COMMUNITY) -> tuple[FundingLine, ...]:
    """Return one line of so many tenths of thousands."""
    return (FundingLine(source=source, amount=Money(round(thousands * 10) * 10_000), year=year),)


def test_a_report_in_the_usual_form_is_read_without_a_remark() -> None:
    """Nothing is said of a report that has nothing wrong."""
    assert codes(report(FIRST, SECOND, THIRD)) == []
    assert [measure.title for measure in USUAL.measures] == ["Прибирання вулиць", "Висадка дерев", "Заміна ламп"]
    assert [measure.planned for measure in USUAL.measures] == [money(100), money(50.5), money(200)]
    assert USUAL.term == YearRange(2021, 2022)
    assert USUAL.approved_by.number == "55"
    assert USUAL.purpose == "чисті вулиці й парки міста"
    assert USUAL.executions[0].conclusion == "Пропонуємо зняти програму з контролю."
    assert USUAL.departments[0].name == "Управління комунального господарства"


@pytest.mark.parametrize("order", [[7, 0, 2, 1, 6, 5, 4, 3], [2, 1, 0, 4, 3, 5, 6, 7], [0, 1, 2, 5, 6, 3, 4, 7]])
def test_columns_stand_in_any_order(order: list[int]) -> None:
    """The heading says what a column holds, not its place."""
    rows = [[row[place] for place in order] for row in (FIRST, SECOND, THIRD)]

    assert program(report(*rows, heading=[HEADING[place] for place in order])).measures == USUAL.measures


def test_a_row_of_numbers_of_columns_and_a_repeated_heading_are_no_measures() -> None:
    """What a form adds to a table is passed over."""
    numbers = [str(number) for number in range(1, 9)]

    assert program(report(numbers, FIRST, SECOND, HEADING, numbers, THIRD)).measures == USUAL.measures
    assert codes(report(numbers, FIRST, SECOND, HEADING, numbers, THIRD)) == []


@pytest.mark.parametrize("blank", [0, 1, 2])
def test_a_column_whose_heading_was_left_blank_is_known_by_its_place_and_its_cells(blank: int) -> None:
    """Numbers stand first, and of tasks and measures there is one that the heading does not name."""
    heading = ["" if place == blank else text for place, text in enumerate(HEADING)]

    assert program(report(FIRST, SECOND, THIRD, heading=heading)).measures == USUAL.measures
    assert codes(report(FIRST, SECOND, THIRD, heading=heading)) == []


def test_a_column_of_amounts_and_sources_is_of_what_it_holds() -> None:
    """Such a heading names two things, and its cells hold the one."""
    heading = [text.replace("Орієнтовний обсяг фінансування", "Обсяги та джерела фінансування") for text in HEADING]

    assert program(report(FIRST, SECOND, THIRD, heading=heading)).measures == USUAL.measures


def test_a_column_of_deviations_that_holds_reasons_is_an_account() -> None:
    """A form that asks for both in one column gets the words."""
    heading = [*HEADING[:7], "Відхилення"]
    row = (*FIRST[:7], "Торги відбулися пізніше, ніж було заплановано.")

    assert program(report(row, heading=heading)).measures[0].narrative == row[7]


def test_columns_that_only_name_years_hold_what_was_planned_for_them() -> None:
    """Where nothing else is said, a report of a program lists its plan."""
    heading = [*HEADING[:5], "2021 рік", "2022 рік", *HEADING[6:]]
    row = (*FIRST[:5], "40,0", "60,0", *FIRST[6:])

    assert program(report(row, heading=heading)).measures[0].planned == money(40, 2021) + money(60, 2022)


def test_the_number_of_a_row_may_be_asked_for_by_its_abbreviation_alone() -> None:
    """«з/п» without the sign of a number."""
    assert program(report(FIRST, SECOND, THIRD, heading=("з/п", *HEADING[1:]))).measures == USUAL.measures


def test_latin_letters_and_slips_of_the_keyboard_in_headings_are_understood() -> None:
    """Latin letters inside of Cyrillic words, and a letter that was left out, name the same columns."""
    heading = [
        "№ з/п",
        "Приоритетні завдання",
        "Зміст заxодів",  # both alphabets on purpose
        "Термін викoнання",  # both alphabets on purpose
        "Виконавці",
        "Орієнтовний обcяг фінансування, тис.грн",  # both alphabets on purpose
        "Фактичнo профінансовано,тис.грн.",  # both alphabets on purpose
        "Інформація про виконаня",
    ]

    assert program(report(FIRST, SECOND, THIRD, heading=heading)).measures == USUAL.measures


def test_a_table_without_a_heading_is_guessed_with_a_remark() -> None:
    """What cells hold tells the columns, and the report says that it was guessed."""
    rows = [(row[0], row[2], row[3], row[4], row[5], row[6], row[7]) for row in (FIRST, SECOND, THIRD)]
    read = program(report(*rows, heading=()))

    assert [measure.planned for measure in read.measures] == [money(100), money(50.5), money(200)]
    assert codes(report(*rows, heading=()))[:1] == ["MP854"]


def test_a_blank_column_of_a_table_without_a_heading_is_none() -> None:
    """It takes nothing from the columns beside it."""
    rows = [(row[0], row[2], "", row[3], row[4], row[5], row[6], row[7]) for row in (FIRST, SECOND, THIRD)]
    read = program(report(*rows, heading=()))

    assert [measure.planned for measure in read.measures] == [money(100), money(50.5), money(200)]
    assert [measure.title for measure in read.measures] == [measure.title for measure in USUAL.measures]


def test_a_table_without_a_heading_and_without_numbers_is_not_guessed() -> None:
    """Whole amounts would be numbers of rows as well as anything else."""
    rows = [(row[2], row[5].partition(",")[0], row[3], row[4], row[7]) for row in (FIRST, SECOND, THIRD)]
    remarks = understand(received_text(report(*rows, heading=()))).remarks

    assert any("Таблицю не розпізнано" in remark.message.uk for remark in remarks)


def test_a_table_that_goes_on_without_a_heading_has_the_columns_of_the_one_above() -> None:
    """A table cut in two by a line of text is one table."""
    second = lines([SECOND, THIRD])
    text = report(FIRST, after=f"Продовження додатка\n\n{second}")

    assert [measure.title for measure in program(text).measures] == [measure.title for measure in USUAL.measures]
    assert codes(text) == ["MP854"]


def test_years_in_columns_are_read_by_year() -> None:
    """A column for each year gives money by year."""
    heading = [*HEADING[:5], "Обсяг фінансування, тис. грн 2021", "Обсяг фінансування, тис. грн 2022", "Очікуваний результат"]
    row = (*FIRST[:5], "40,0", "60,0", "Чисто")
    (measure,) = program(report(row, heading=heading)).measures

    assert measure.planned == money(40, 2021) + money(60, 2022)
    assert measure.expected_result == "Чисто"


def test_stacked_amounts_in_a_cell_are_read_by_year() -> None:
    """A portrait table stacks the years in one cell."""
    row = (*FIRST[:5], "2021 – 40,0; 2022 – 60,0", "2021 – 40,0; 2022 – 55,0", FIRST[7])
    (measure,) = program(report(row)).measures

    assert measure.planned == money(40, 2021) + money(60, 2022)
    assert measure.disbursed == money(40, 2021) + money(55, 2022)


def test_the_whole_beside_its_years_is_a_statement() -> None:
    """A measure holds its years; what the form says of their sum is checked against them."""
    heading = [
        *HEADING[:5],
        "Обсяг фінансування, тис. грн, усього",
        "Обсяг фінансування, тис. грн 2021",
        "Обсяг фінансування, тис. грн 2022",
        *HEADING[6:],
    ]
    read = program(report((*FIRST[:5], "100,0", "40,0", "60,0", *FIRST[6:]), heading=heading))

    assert read.measures[0].planned == money(40, 2021) + money(60, 2022)
    assert [(s.figure, s.text) for s in read.executions[0].statements] == [("measure.1.planned", "100,0")]


def test_a_second_amount_for_the_same_year_and_source_is_left_out_and_told() -> None:
    """Which of two is the plan, no program can know; the first stays."""
    heading = [*HEADING[:6], "Плановий обсяг фінансування, тис. грн", *HEADING[6:]]
    text = report((*FIRST[:6], "120,0", *FIRST[6:]), heading=heading)

    assert program(text).measures[0].planned == money(100)
    assert ["Суму «120,0» (захід 1) не введено" in remark.message.uk for remark in understood(text).remarks] == [True]


def test_an_amount_that_no_money_can_be_is_left_out_and_told() -> None:
    """Nothing is rounded to a kopiyka."""
    text = report((*FIRST[:5], "100,0000001", *FIRST[6:]))

    assert program(text).measures[0].planned == ()
    assert ["дрібніша за копійку" in remark.message.uk for remark in understood(text).remarks] == [True]


def test_an_amount_that_no_unit_makes_sense_of_stays_as_it_is_written() -> None:
    """A rule finds that it is above the plan."""
    read = program(report((*FIRST[:6], "95 000 000,0", FIRST[7])))

    assert read.measures[0].disbursed == money(95_000_000)
    assert read.executions[0].statements == ()


def test_amounts_and_sources_on_lines_of_one_cell_go_together() -> None:
    """A narrow table writes «державний» and «місцевий» below each other, and so the amounts."""
    heading = [*HEADING[:5], "Джерела фінансування", *HEADING[5:]]
    row = (*FIRST[:5], "Державний бюджет\nМісцевий бюджет", "40,0\n60,0", "35,0\n60,0", FIRST[7])
    read = understood_in_word(row, heading=heading).subject

    assert isinstance(read, TargetProgram)
    assert read.measures[0].planned == money(40, source=FundingSource.STATE) + money(60)
    assert read.measures[0].disbursed == money(35, source=FundingSource.STATE) + money(60)


def test_sources_in_a_column_give_lines_of_their_own() -> None:
    """A row without a number that names another source is more money of the measure above."""
    heading = [*HEADING[:5], "Джерела фінансування", *HEADING[5:]]
    first = (*FIRST[:5], "місцевий бюджет", "60,0", "60,0", FIRST[7])
    more = ("", "", "", "", "", "державний бюджет", "40,0", "35,0", "")
    (measure,) = program(report(first, more, heading=heading)).measures

    assert measure.planned == money(60) + money(40, source=FundingSource.STATE)
    assert measure.disbursed == money(60) + money(35, source=FundingSource.STATE)


def test_one_table_a_department_gives_each_measure_its_department() -> None:
    """The line above a table names its department where the table has no column of executors."""
    heading = [HEADING[0], *HEADING[2:4], *HEADING[5:]]
    first, second = ([row[0], *row[2:4], *row[5:]] for row in (FIRST, ["1", *SECOND[1:]]))
    text = "\n\n".join(
        [
            TITLE,
            "Управління комунального господарства",
            lines([heading, first]),
            "Департамент екології міської ради",
            lines([heading, second]),
            CONCLUSION,
            SIGNATURE,
        ]
    )
    read = program(text)

    assert [(read.department(measure.department).name, measure.number) for measure in read.measures] == [
        ("Управління комунального господарства", "1"),
        ("Департамент екології міської ради", "1"),
    ]


def test_a_row_that_names_a_department_gives_it_the_measures_below() -> None:
    """A form without a column of executors has a row for each."""
    heading = [HEADING[0], *HEADING[1:4], *HEADING[5:]]
    first, second = ([*row[:4], *row[5:]] for row in (FIRST, ["1", *SECOND[1:]]))
    read = program(report(["Відділ благоустрою"], first, ["Департамент екології міської ради"], second, heading=heading))

    assert [read.department(measure.department).name for measure in read.measures] == [
        "Відділ благоустрою",
        "Департамент екології міської ради",
    ]


def test_a_row_of_totals_whose_amounts_stand_under_no_money_has_them_in_order() -> None:
    """Who deletes the blank cells of such a row shifts its amounts to the left."""
    read = program(report(FIRST, SECOND, THIRD, ("Усього", "350,5", "345,4")))

    assert [(s.figure, s.text) for s in read.executions[0].statements] == [
        ("program.planned", "350,5"),
        ("program.disbursed", "345,4"),
    ]


def test_a_total_of_rows_that_have_nothing_in_common_is_told_and_not_checked() -> None:
    """It sums a part of one task and a part of another."""
    fourth = ("4", THIRD[1], "Заміна опор", *THIRD[3:])
    total = ("", "Разом", "", "", "", "350,5", "345,4", "")
    text = report(FIRST, SECOND, THIRD, total, fourth)

    assert program(text).executions[0].statements == ()
    assert ["Не зрозуміло, які рядки підсумовує «350,5»" in remark.message.uk for remark in understood(text).remarks] == [
        True,
        False,
    ]


def test_a_total_of_one_source_is_not_checked_where_no_measure_names_its_source() -> None:
    """And that is told."""
    total = ("", "Усього, кошти державного бюджету", "", "", "", "350,5", "345,4", "")
    text = report(FIRST, SECOND, THIRD, total)

    assert program(text).executions[0].statements == ()
    assert ["одного джерела коштів" in remark.message.uk for remark in understood(text).remarks] == [True, True]


def test_a_total_of_all_rows_of_a_department_is_the_departments() -> None:
    """Where several departments stand in one table, each with a total of its own, whatever the tasks."""
    other = ("1", "Освіта", "Екологічні уроки", "2021", "Відділ освіти", "10,0", "9,0", "Проведено.")
    totals = [("", "Разом", "", "", "", "150,5", "145,5", ""), ("", "Усього за програмою", "", "", "", "160,5", "154,5", "")]
    read = program(report(FIRST, SECOND, totals[0], other, totals[1]))
    office = read.measures[0].department

    assert {(s.figure, s.text) for one in read.executions for s in one.statements} == {
        (f"department.{office}.planned", "150,5"),
        (f"department.{office}.disbursed", "145,5"),
        ("program.planned", "160,5"),
        ("program.disbursed", "154,5"),
    }


def test_a_total_of_measures_of_all_tasks_is_the_programs() -> None:
    """«Разом за заходами» at the end sums whatever stands above it."""
    total = ("", "Разом за заходами", "", "", "", "350,5", "345,4", "")
    read = program(report(FIRST, SECOND, THIRD, total))

    assert [s.figure for s in read.executions[0].statements] == ["program.planned", "program.disbursed"]


def test_rows_of_totals_are_statements() -> None:
    """«Усього» is no measure: it is what the document states."""
    total = ("", "Усього", "", "", "", "350,5", "345,4", "")
    read = program(report(FIRST, SECOND, THIRD, total))

    assert read.measures == USUAL.measures
    assert [(s.figure, s.text, s.unit) for s in read.executions[0].statements] == [
        ("program.planned", "350,5", "тис.\u00a0грн"),
        ("program.disbursed", "345,4", "тис.\u00a0грн"),
    ]


def test_totals_in_words_are_read() -> None:
    """An amount spelled out is the same amount."""
    before = "Планові обсяги фінансування програми становлять триста п'ятдесят тисяч п'ятсот гривень 00 копійок."
    (statement,) = program(report(FIRST, SECOND, THIRD, before=before)).executions[0].statements

    assert statement.figure == "program.planned"
    assert "триста" in statement.text


def test_two_programs_in_one_file_are_read_apart() -> None:
    """Each program is one of its own, and the file says so."""
    other = report(THIRD, title=TITLE.replace("Чисте місто", "Безпечні дороги"))
    found = understand(received_text(f"{report(FIRST, SECOND)}\n\n{other}")).subjects
    subjects = [one.subject for one in found]

    assert [len(subject.measures) for subject in subjects if isinstance(subject, TargetProgram)] == [2, 1]
    assert [[remark.kind.value for remark in one.remarks] for one in found] == [["MP864"], ["MP864"]]


def test_two_reports_of_one_department_on_one_program_are_one_account() -> None:
    """A file with the reports of two years says everything once, and keeps what each of them concludes."""
    second = report(SECOND, title=TITLE, after="").replace("зняти програму з контролю", "продовжити програму")
    (one,) = understand(received_text(f"{report(FIRST)}\n\n{second}")).subjects
    assert isinstance(one.subject, TargetProgram)

    (execution,) = one.subject.executions
    assert execution.conclusion == "Пропонуємо зняти програму з контролю.\nПропонуємо продовжити програму."
    assert [measure.title for measure in one.subject.measures] == ["Прибирання вулиць", "Висадка дерев"]


def test_one_number_in_two_tables_of_a_department_is_told_and_the_second_gets_its_own() -> None:
    """As in one table."""
    text = report(FIRST, after=f"Інші заходи\n\n{lines([HEADING, ('1', *SECOND[1:])])}")

    assert [measure.number for measure in program(text).measures] == ["1", "1_2"]
    assert ["Номер «1» стоїть двічі" in remark.message.uk for remark in understood(text).remarks] == [True]


def test_the_letterhead_of_the_next_report_begins_behind_the_text_of_the_last() -> None:
    """A report that nobody signed does not take the name of the next office with it."""
    unsigned = report(FIRST).removesuffix(SIGNATURE).rstrip()
    other = report(
        THIRD, title=TITLE.replace("Чисте місто", "Безпечні дороги").replace(" управління комунального господарства", "")
    )
    found = understand(received_text(f"{unsigned}\n\nВідділ доріг міської ради\n\n{other}")).subjects
    first, second = (one.subject for one in found)
    assert isinstance(first, TargetProgram)
    assert isinstance(second, TargetProgram)

    assert first.executions[0].conclusion == "Пропонуємо зняти програму з контролю."
    assert second.departments[0].name == "Відділ доріг міської ради"


def test_a_name_without_an_office_signs_nothing() -> None:
    """It may be anybody's, such as that of who typed the report."""
    text = report(FIRST).replace(SIGNATURE, "О.П. Коваль")

    assert program(text).departments[0].head is None


def test_groups_of_rows_name_the_tasks() -> None:
    """A form without a column of tasks has a row for each."""
    heading = [HEADING[0], *HEADING[2:]]
    first, second = ([row[0], *row[2:]] for row in (FIRST, SECOND))
    text = report(["Завдання 1. Прибирання"], first, ["Завдання 2. Озеленення"], second, heading=heading)

    assert [task.title for task in program(text).tasks] == ["Прибирання", "Озеленення"]
    assert codes(text) == []


def test_a_doubled_number_is_told_and_the_second_row_gets_its_own() -> None:
    """Both rows are kept under numbers of their own."""
    text = report(FIRST, ("1", *SECOND[1:]), THIRD)

    assert [measure.number for measure in program(text).measures] == ["1", "2", "3"]
    assert codes(text) == ["MP858"]


def test_a_blank_number_is_a_statement_with_what_it_was_read_as() -> None:
    """A rule tells of it; the data hold the number that fits."""
    read = program(report(FIRST, ("", *SECOND[1:]), THIRD))

    assert [measure.number for measure in read.measures] == ["1", "2", "3"]
    assert [(s.figure, s.text) for s in read.executions[0].statements] == [("measure.2.number", "")]


def test_a_shifted_row_is_read_as_shifted_and_told() -> None:
    """A row with a cell too many keeps its figures under their headings."""
    text = report(FIRST, ("", *SECOND), THIRD)

    assert program(text).measures == USUAL.measures
    assert codes(text) == ["MP851"]


def test_a_row_with_more_figures_than_columns_is_told_whole() -> None:
    """Which of them is under which heading, nobody can know."""
    summary = lines(
        [
            ("Виконавці", "План, тис. грн", "Факт, тис. грн"),
            ("Відділ доріг", "10,0", "9,0", "8,5"),
            ("Відділ мостів", "7,0", "6,0"),
        ]
    )
    read = understood(report(FIRST, after=f"Обсяги коштів\n\n{summary}"))
    assert isinstance(read.subject, TargetProgram)

    assert "не введено: Відділ доріг; 10,0; 9,0; 8,5." in [
        remark.message.uk.rpartition("зрозуміло; ")[2] for remark in read.remarks
    ]
    assert [s.text for one in read.subject.executions for s in one.statements] == ["7,0", "6,0"]


def test_a_column_that_nobody_knows_is_told() -> None:
    """What is not taken in is named, with its heading."""
    text = report((*FIRST, "абракадабра"), heading=(*HEADING, "Щось незрозуміле"))

    assert codes(text) == ["MP856"]


def test_a_form_without_units_says_that_they_were_guessed() -> None:
    """Thousands are the most usual, and a remark asks to check."""
    heading = [text.replace(", тис. грн", "") for text in HEADING]

    assert codes(report(FIRST, heading=heading)) == ["MP860", "MP860"]
    assert program(report(FIRST, heading=heading)).measures[0].planned == money(100)


def test_a_unit_above_the_table_holds_for_its_columns() -> None:
    """«(тис. грн)» right above a table is the unit of its columns."""
    heading = [text.replace(", тис. грн", "") for text in HEADING]

    assert codes(report(FIRST, heading=heading, before="Перелік заходів, тис. грн")) == []


def test_what_a_report_does_not_say_is_asked_for() -> None:
    """A program cannot be without its decision and its purpose: placeholders stand there, and remarks say so."""
    text = report(FIRST, title="Звіт про виконання програми «Чисте місто» за 2021-2022 роки")

    assert codes(text) == ["MP861", "MP861"]
    assert program(text).approved_by.number == "б/н"


def test_odd_spellings_of_numbers_are_read_and_told() -> None:
    """An O for a zero and an apostrophe between thousands are mended with a remark."""
    text = report((*FIRST[:5], "1О0,0", "95,0", FIRST[7]))

    assert program(text).measures[0].planned == money(100)
    assert codes(text) == ["MP862"]


def test_a_cell_in_hryvnias_under_thousands_is_read_in_hryvnias_beside_its_letter() -> None:
    """The statement keeps the letter, the reading is what makes sense of it."""
    read = program(report((*FIRST[:6], "95 000,00", FIRST[7]), SECOND))
    (statement,) = read.executions[0].statements

    assert read.measures[0].disbursed == money(95)
    assert (statement.figure, statement.text, statement.unit) == ("measure.1.disbursed", "95 000,00", "тис.\u00a0грн")
    assert statement.reading == Money.of(95_000)


def test_every_value_has_a_place_and_a_confidence() -> None:
    """Whoever doubts a figure finds the line and column that it was read from."""
    one = understood(report(FIRST, SECOND))
    reading = next(reading for reading in one.readings if reading.figure == "measure.2.disbursed")

    assert (reading.text, reading.value, reading.confidence.value) == ("50,5", "50,5\u00a0тис.\u00a0грн", "certain")
    assert reading.origin.text() == "report.txt:12:75"
