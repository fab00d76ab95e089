"""The examples of Zhytomyr hold every number and every word of the documents that were received, and no other."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from municipal_programs.files import read_activity, read_program
from municipal_programs.model import (
    ActivityReport,
    Breakdown,
    Execution,
    Indicator,
    ItemList,
    Measure,
    Observation,
    Paragraph,
    TargetProgram,
    Topic,
)
from municipal_programs.model.identity import indicator_figure, measure_figure
from municipal_programs.values import Money, MoneyUnit
from municipal_programs.values.wording import write_date, write_short_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.model import FundingLine, Statement

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr"
RECEIVED = Path(__file__).parent / "received"
DEPARTMENTS = ["public_relations", "council_support"]

TORN = {
    "загальномісь -</p> <p>кого": "загальноміського",
    "інформаційним и виданнями": "інформаційними виданнями",
    "по зв'язках 3\t": "по зв'язках з\t",
}
"""What paper and its reading tore or misread in the report, and what it was."""

ARTEFACTS = re.compile(r"</?p>|\[bookmark: _GoBack\]")

FORM_OF_THE_REPORT = """
    УКРАЇНА тел. E-mail:
    1. Дата і номер рішення міської ради, яким затверджено Програму та зміни до неї: р.
    2. Відповідальний виконавець Програми: управління по зв'язках із громадськістю міської ради.
    3. Термін реалізації програми: роки.
    4. Мета програма та результати її досягнення. Метою програми було
    5. Фінансування та виконання заходів Програми.
    Відповідно до паспорту міської цільової програми прогнозні обсяги та джерела фінансування становлять зокрема:
    у році у році у році
    Фактичні обсяги фінансування завдань та заходів міської цільової програми становили зокрема:
    у році у році у році
    № з/п Пріоритетні завдання Зміст заходів Термін виконання Виконавці
    Орієнтовний загальний обсяг фінансування відповідно до програми, тис.грн
    Фактично профінансовано за весь період дії програми, тис.грн
    Інформація про виконання заходу або причини його невиконання
    1, 2, 3, 4, 5, 6, 7, 8
    6. Оцінка ефективності виконання Програми.
    № з/п Найменування показника Одиниця виміру Планове значення показника на кінець дії програми
    Фактичне значення показника Причини невиконання Що зроблено для виправлення ситуації
    ПОКАЗНИКИ ПРОДУКТУ
    3.
    ПОКАЗНИКИ ЯКОСТІ
    7. Заключний висновок

    Дата і номер рішення міської ради, яким затверджено Програму та зміни до неї:
    Відповідальний виконавець пунктів Програми: міської ради.
    Термін реалізації Програми: рр.
    1. Виконання заходів Програми
    № з/п Пріоритетні завдання Зміст заходів Термін виконання Виконавці
    Орієнтовний обсяг фінансування відповідно до програми, тис.грн.
    Річний обсяг фінансування, тис.грн.
    Фактично профінансовано у звітному періоді, тис.грн.
    Інформація про виконання або причини невиконання заходу
    Оцінка ефективності виконання Програми
    № з/п Найменування показника Одиниця виміру Планове значення показника на кінець дії програми
    Фактичне значення показника Причини невиконання Що зроблено для виправлення ситуації
    Показники затрат
    Показники продукту
    3. Оцінка ефективності виконання програми
"""
"""What the form says and no data do: its headings, its row of column numbers, the number of an empty row («3.»)."""

NUMBER = re.compile(r"(?<!\d)(?:\d{1,3}(?: \d{3})+|\d+)(?:,\d+)?(?!\d)")
WORD = re.compile(r"[^\W\d_]+")


@pytest.fixture(scope="module")
def program() -> TargetProgram:
    """The program as its file holds it."""
    return read_program(EXAMPLE / "program.yaml")


@pytest.fixture(scope="module")
def activity() -> ActivityReport:
    """The department's year as its file holds it."""
    return read_activity(EXAMPLE / "activity-2017.yaml")


def received(name: str) -> str:
    """Return the text of a document that was received, with its torn words mended and the marks of its reading dropped."""
    text = (RECEIVED / name).read_text(encoding="utf-8")
    for torn, whole in TORN.items():
        text = text.replace(torn, whole)
    return ARTEFACTS.sub(" ", text)


def tokens(*texts: str) -> Counter[str | Decimal]:
    """Return how often each word and each number stands in *texts*: 540 and 540,0 are one number, capitals make no difference."""
    found: Counter[str | Decimal] = Counter()
    for text in texts:
        found.update(Decimal(number.replace(" ", "").replace(",", ".")) for number in NUMBER.findall(text))
        found.update(word.casefold() for word in WORD.findall(text))
    return found


def what_the_report_says(program: TargetProgram) -> Iterator[str]:
    """Yield all that the data put into the two parts of the report, as the parts print it."""
    yield from (program.purpose, years(program), years(program))
    for department in program.departments:
        execution = program.execution_of(department.identity)
        assert execution is not None
        printed = {statement.figure: statement.text for statement in execution.statements}
        yield from frame(program, execution)
        yield from (re.sub(r"\D", "", figure) + "\n" + text for figure, text in printed.items() if figure.startswith("program."))
        for measure in program.measures_of(department.identity):
            yield from row_of_measure(program, measure, printed)
        for indicator in program.indicators_of(department.identity):
            yield from row_of_indicator(program, indicator, printed)


def frame(program: TargetProgram, execution: Execution) -> Iterator[str]:
    """Yield what stands around the tables of one part: letterhead, decisions, results, conclusion, signature."""
    department = program.department(execution.department)
    if execution.registration_number:
        assert execution.date is not None
        yield from (department.superior, write_short_date(execution.date), execution.registration_number)
    requisites = department.requisites
    yield from (department.name, requisites.address, requisites.phone, requisites.email, execution.addressee, execution.title)
    for citation in execution.citations:
        if citation.place in ("пункт 1", "перший абзац"):
            yield f"{write_short_date(citation.date)} №{citation.number}"
    yield from (execution.purpose_results, execution.conclusion)
    assert execution.signatory is not None
    yield from (execution.signatory.position, execution.signatory.name)


def row_of_measure(program: TargetProgram, measure: Measure, printed: dict[str, str]) -> Iterator[str]:
    """Yield the cells of a measure; what *printed* states of a figure is what the cell shows."""
    money = {role: amount(getattr(measure, role)) for role in ("planned", "allocated", "disbursed")}
    for role, text in {"number": measure.number, "title": measure.title, **money}.items():
        yield printed.get(measure_figure(program, measure, role), text)
    yield from (program.task_of(measure).title, f"{measure.term.first}-{measure.term.last}", measure.narrative)
    yield from (program.department(executor).name for executor in measure.executors)


def amount(lines: tuple[FundingLine, ...]) -> str:
    """Write the sum of *lines* in the unit of its column, or nothing where the table has no such column."""
    total = Money.total(line.amount for line in lines).in_unit(MoneyUnit.THOUSAND)
    return f"{total:f}".replace(".", ",") if lines else ""


def row_of_indicator(program: TargetProgram, indicator: Indicator, printed: dict[str, str]) -> Iterator[str]:
    """Yield the cells of an indicator, likewise."""
    for role, text in {"number": indicator.number, "unit": indicator.unit}.items():
        yield printed.get(indicator_figure(program, indicator, role), text)
    for role, observations in {"target": indicator.targets, "actual": indicator.actuals}.items():
        for observation in observations:
            figure = indicator_figure(program, indicator, role, year=observation.year)
            yield printed.get(figure) or cell(observation)
    yield from (indicator.title, indicator.explanation, indicator.corrective_action)


def cell(observation: Observation) -> str:
    """Write an observation: the value with its unit, and the note."""
    value = "" if observation.value is None else str(observation.value).replace(".", ",")
    return f"{value} {observation.unit} {observation.note}"


def years(program: TargetProgram) -> str:
    """Write the term of the program as the document does, with a hyphen."""
    return f"{program.term.first}-{program.term.last}"


def what_the_activity_says(report: ActivityReport) -> Iterator[str]:
    """Yield all that the data put into the activity report."""
    yield report.title
    for topic in report.topics:
        for block in topic.content:
            match block:
                case Paragraph():
                    yield paragraph(report, topic, block)
                case ItemList():
                    yield from (f"{place}. {item}" if block.numbered else item for place, item in enumerate(block.items, start=1))
                case Breakdown():
                    yield block.heading
                    yield from (f"{report.count(part.count, topic).number} – {part.title}" for part in block.parts)


def paragraph(report: ActivityReport, topic: Topic, text: Paragraph) -> str:
    """Write a paragraph with its counts in their places."""
    return "".join(words + (str(report.count(name, topic).number) if name else "") for words, name in text.pieces)


def test_the_program_holds_every_number_and_word_of_the_report_and_no_other(program: TargetProgram) -> None:
    """What the form says and what the data say make the whole document, neither more nor less."""
    assert tokens(FORM_OF_THE_REPORT, *what_the_report_says(program)) == tokens(received("closing-report-2018-2020.txt"))


def test_the_activity_report_holds_every_number_and_word_and_no_other(activity: ActivityReport) -> None:
    """The second document has no form: the data alone make it."""
    assert tokens(*what_the_activity_says(activity)) == tokens(received("activity-2017.txt"))


@pytest.mark.parametrize("name", ["closing-report-2018-2020.txt", "activity-2017.txt"])
def test_no_slip_in_a_number_or_word_goes_unseen(name: str) -> None:
    """Each digit and each letter of a document counts: another one in its place makes another document."""
    unseen = [f"{line[:at]}[{line[at]}]" for line in received(name).splitlines() for at in slips_that_hide(line)]

    assert unseen == []


def slips_that_hide(line: str) -> Iterator[int]:
    """Yield each place of *line* where another digit or letter changes no number and no word."""
    whole = tokens(line)
    for found in re.finditer(r"\d|\b[^\W\d_]", line):
        at = found.start()
        if tokens(line[:at] + other(line[at]) + line[at + 1 :]) == whole:
            yield at


def other(sign: str) -> str:
    """Return another digit for a digit, and another letter for a letter."""
    return str((int(sign) + 1) % 10) if sign.isdecimal() else "щ" if sign.casefold() != "щ" else "ш"


@pytest.mark.parametrize("torn", TORN)
def test_what_is_mended_was_torn_once(torn: str) -> None:
    """A mend that is not needed, or that hits more than its place, would hide a slip."""
    assert (RECEIVED / "closing-report-2018-2020.txt").read_text(encoding="utf-8").count(torn) == 1


@pytest.mark.parametrize(("part", "column"), [(0, 6), (1, 8)])
def test_the_narratives_run_on_as_in_their_table(program: TargetProgram, part: int, column: int) -> None:
    """However the pages tore them, the words of all narratives follow each other as they do in the cells of the last column."""
    text = received("closing-report-2018-2020.txt")
    table = re.split("Зміст заходів.*\n", text)[part + 1].split("Оцінка ефективності")[0]
    cells = " ".join(" ".join(line.split("\t")[column:]) for line in table.splitlines())
    narratives = " ".join(measure.narrative for measure in program.measures_of(DEPARTMENTS[part]))

    assert WORD.findall(narratives) == WORD.findall(cells)


def test_all_measures_and_indicators_are_there(program: TargetProgram) -> None:
    """18 and 5 measures, 8 and 4 indicators."""
    assert [len(program.measures_of(department)) for department in DEPARTMENTS] == [18, 5]
    assert [len(program.indicators_of(department)) for department in DEPARTMENTS] == [8, 4]


def test_an_amount_is_the_reading_of_its_cell(program: TargetProgram) -> None:
    """What thirteen cells state in another unit is read with every digit of theirs, and the measures hold the reading."""
    amounts = {
        measure_figure(program, measure, "disbursed"): Money.total(line.amount for line in measure.disbursed)
        for measure in program.measures
    }
    read = {s.figure: s.reading for s in statements(program, "measure.") if s.reading}

    assert len(read) == 13
    assert read == {figure: amounts[figure] for figure in read}


def test_a_reading_keeps_the_digits_of_what_is_stated(program: TargetProgram) -> None:
    """A reading changes the unit of an amount and nothing else."""
    for statement in statements(program):
        if statement.reading:
            assert tokens(f"{statement.reading.in_unit(MoneyUnit.HRYVNIA):f}".replace(".", ",")) == numbers(statement.text)


def test_the_passport_holds_the_totals_that_quote_it(program: TargetProgram) -> None:
    """Item 5 says what the passport plans, in all and by year."""
    by_year = {f"program.planned.{line.year}": line.amount for line in program.passport.planned}
    stated = {s.figure: s.reading for s in statements(program, "program.planned")}

    assert stated == {"program.planned": Money.total(by_year.values()), **by_year}


def test_a_shifted_cell_holds_the_value_of_the_indicator(program: TargetProgram) -> None:
    """What stands one column to the left is the same number of the same year, with the same remark."""
    cells = {
        indicator_figure(program, indicator, role, year=observation.year): cell(observation)
        for indicator in program.indicators
        for role, observations in {"target": indicator.targets, "actual": indicator.actuals}.items()
        for observation in observations
    }
    stated = {s.figure: s.text for s in statements(program, "indicator.") if re.search(r"\.(target|actual)", s.figure)}

    assert len(stated) == 10
    for figure, text in stated.items():
        assert tokens(text) in ({}, tokens(cells[figure]))


def test_a_remark_names_the_year_of_its_value(program: TargetProgram) -> None:
    """«за 2019 рік» stands beside the value of 2019."""
    remarks = [(o.year, o.note) for indicator in program.indicators for o in indicator.actuals if o.year]

    assert len(remarks) == 6
    assert [remark for year, remark in remarks if Decimal(year) not in tokens(remark) or year not in program.term] == []


def test_every_decision_stands_in_the_report(program: TargetProgram) -> None:
    """The numbers, dates and titles of all decisions, and of all citations, are those that the document writes."""
    text = received("closing-report-2018-2020.txt")
    known = [program.approved_by, *(a.decision for a in program.amendments), *(r.decision for r in program.related_decisions)]
    cited = [citation for execution in program.executions for citation in execution.citations]

    for number, day in [*((d.number, d.date) for d in known), *((c.number, c.date) for c in cited)]:
        assert re.search(rf"№ ?{number}\b", text)
        assert write_short_date(day) in text or write_date(day).replace("\u00a0", " ") in text
    assert all(decision.title in text for decision in known)
    assert {citation.number for citation in cited} == {decision.number for decision in known}


def test_the_program_is_approved_and_amended_as_item_1_says(program: TargetProgram) -> None:
    """Where one number stands under two dates, the data follow the item that is there to name the decisions."""
    decisions = [program.approved_by, *(amendment.decision for amendment in program.amendments)]
    first = program.executions[0].citations[: len(decisions)]

    assert [(d.number, d.date) for d in decisions] == [(c.number, c.date) for c in first]
    assert {citation.place for citation in first} == {"пункт 1"}


def test_what_is_stated_stands_in_the_report_and_is_about_something(program: TargetProgram) -> None:
    """Each statement has the characters of the document and names, once, a figure that the program has."""
    text = received("closing-report-2018-2020.txt")
    stated = statements(program)
    things = ["program", f"decision.{program.approved_by.number}"]
    things += [f"measure.{program.key_of(measure)}" for measure in program.measures]
    things += [f"indicator.{program.key_of(indicator)}" for indicator in program.indicators]

    assert [s.text for s in stated if s.text not in text] == []
    assert [s.figure for s in stated if not any(s.figure.startswith(f"{thing}.") for thing in things)] == []
    assert len({s.figure for s in stated}) == len(stated)


def test_a_related_decision_has_its_subject(program: TargetProgram) -> None:
    """The measure that is suspended names the decision; what is cancelled or succeeded is a decision of this program."""
    measures = {f"measure.{program.key_of(measure)}": measure for measure in program.measures}
    own = {program.approved_by.number, *(amendment.decision.number for amendment in program.amendments)}

    for related in program.related_decisions:
        subject = measures.get(related.subject)
        assert f"№{related.decision.number} " in subject.narrative if subject else related.subject in own


def test_the_reports_cover_what_their_titles_say(program: TargetProgram, activity: ActivityReport) -> None:
    """The closing reports are of the whole term, the other one of 2017."""
    assert all(e.reporting_period == program.term and years(program) in e.title for e in program.executions)
    assert activity.title.endswith(f"за {activity.reporting_period.last} рік")
    assert activity.reporting_period.first == activity.reporting_period.last


def statements(program: TargetProgram, kind: str = "") -> list[Statement]:
    """Return the statements of both parts on figures of that *kind*."""
    return [s for execution in program.executions for s in execution.statements if s.figure.startswith(kind)]


def numbers(text: str) -> Counter[str | Decimal]:
    """Return the numbers of *text* without its words."""
    return tokens(WORD.sub(" ", text))
