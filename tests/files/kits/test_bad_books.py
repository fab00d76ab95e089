"""One workbook for each way of being wrong, and what is said of it."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from openpyxl import load_workbook
from openpyxl.comments import Comment
from tests.files.kits.building import PERIOD, PROGRAM, collected, filled, kit, opened, place_of, saved, spoiled

from municipal_programs.errors import Language
from municipal_programs.files.kits import ForeignBookError, Weight, collect_kit, read_book, remarked
from municipal_programs.limits import Limits, limited
from municipal_programs.model import (
    CouncilDecision,
    FundingSource,
    IndicatorKind,
    Observation,
    ReportingPeriod,
    Slot,
    SlotKind,
)
from municipal_programs.storage import PackageError
from municipal_programs.values import Money

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl import Workbook

DISBURSED = ("measure.1", "disbursed.community")
NARRATIVE = ("measure.1", "narrative")
COUNT = ("indicator.output.1", "actual")
SHARE = ("indicator.output.2", "actual")
YES_NO = ("indicator.output.3", "actual")
WORDS = ("indicator.output.4", "actual")
MONEY_SLOT = Slot(kind=SlotKind.MEASURE, key="1", role="disbursed", source=FundingSource.COMMUNITY)


def told(content: bytes) -> list[tuple[str, str, str]]:
    """Return what is told of a workbook, but for what is missing: the weight, the place and the sentence."""
    return [
        (one.weight.value, f"{one.origin.sheet}!{one.origin.cell}", one.message.uk)
        for one in collected(content).remarks
        if one.weight is not Weight.MISSING
    ]


def answered(place: tuple[str, str], answer: Any, look: str = "") -> tuple[bytes, str]:  # noqa: ANN401
    """Return a kit with one *answer*, perhaps in a number format, and the cell that it stands in."""
    workbook = opened(filled({place: answer}))
    sheet, reference = place_of(workbook, *place)
    if look:
        workbook[sheet][reference].number_format = look
    return saved(workbook), f"{sheet}!{reference}"


@pytest.mark.parametrize(
    ("place", "answer", "look", "said"),
    [
        (DISBURSED, "багато", "", "Тут «багато», а потрібна сума в гривнях"),
        (DISBURSED, "12 тис", "", "Не вдалося прочитати суму"),
        (DISBURSED, 0.123, "", "дрібніша за копійку"),
        (DISBURSED, "—", "", "Тут «—», а потрібна сума в гривнях; якщо коштів не було, впишіть 0. Не взято."),
        (DISBURSED, -5, "", "від’ємна"),
        (DISBURSED, dt.date(2020, 5, 1), "", "Тут дата (01.05.2020), а потрібно: сума в гривнях"),
        (DISBURSED, True, "", "Тут логічне значення TRUE, а потрібно: сума в гривнях"),
        (DISBURSED, "=1+2", "", "формула без збереженого результату"),
        (DISBURSED, "#REF!", "", "помилка #REF!"),
        (DISBURSED, 0.5, "0%", "показує відсотки (50 %)"),
        (DISBURSED, 0.5, '0.000%" усього"', "показує відсотки (50 %)"),
        (DISBURSED, 43952, "mm-dd-yy", "Тут дата (01.05.2020), а потрібно: сума в гривнях"),
        (COUNT, "чимало", "", "Тут «чимало», а потрібне число; якщо значення немає, залиште клітинку порожньою"),
        (COUNT, "5-7", "", "Не вдалося прочитати число"),
        (COUNT, -1, "", "очікується число від нуля"),
        (COUNT, dt.datetime(2020, 5, 1, 12), "", "Тут дата (01.05.2020), а потрібно: число"),  # noqa: DTZ001
        (SHARE, 101, "", "очікується число від 0 до 100"),
        (YES_NO, "мабуть", "", "а потрібно: «так» або «ні»"),
        (YES_NO, 1, "", "а потрібно: «так» або «ні»"),
        (WORDS, False, "", "логічне значення FALSE, а потрібно: текст"),
        (("indicator.output.1", "absence"), "забули", "", "Слово «забули» невідоме"),
        (("indicator.output.1", "absence"), 3, "", "а потрібно: причина зі списку"),
        (("indicator.output.1", "absence"), dt.date(2020, 5, 1), "", "Тут дата (01.05.2020), а потрібно: причина зі списку"),
        (("indicator.output.1", "note"), "за 2018 рік", "", "Примітка є, а значення"),
        (NARRATIVE, dt.date(2020, 5, 1), "", "Тут дата (01.05.2020), а потрібно: текст"),
    ],
)
def test_what_is_no_answer_is_refused_with_its_cell(place: tuple[str, str], answer: object, look: str, said: str) -> None:
    """Nothing is guessed, and nothing else of the book is lost."""
    content, cell = answered(place, answer, look)
    ((weight, where, sentence),) = told(content)

    asked_in = cell if place[1] != "note" else where
    assert (weight, where) == ("refused", asked_in)
    assert said in sentence
    assert collected(content).delivery.values == {}


@pytest.mark.parametrize(
    ("place", "answer", "look", "value", "said"),
    [
        (DISBURSED, "1 234,50", "", Money(123450), "Число введено текстом «1 234,50»; зрозуміло як 1234,50\u00a0грн"),
        (DISBURSED, "12 тис. грн", "", Money(1_200_000), "зрозуміло як 12\u00a0000,00\u00a0грн"),
        (DISBURSED, " 5\u00a0000,00\n", "", Money(500_000), "зрозуміло як 5000,00\u00a0грн"),
        (COUNT, "12 одиниць", "", 12, "зрозуміло як 12"),
        (SHARE, 0.54, "0%", 54, "показує відсотки: 54 %; прочитано як 54"),
        (SHARE, "54 %", "", 54, "зрозуміло як 54"),
        (NARRATIVE, 12, "", "12", "взято як текст"),
    ],
)
def test_what_can_be_understood_is_taken_and_told(
    place: tuple[str, str], answer: object, look: str, value: object, said: str
) -> None:
    """The department sees how it was read."""
    content, cell = answered(place, answer, look)
    ((weight, where, sentence),) = told(content)
    taken = [one for one in collected(content).delivery.values.values() if not isinstance(one, IndicatorKind)]

    assert (weight, where) == ("told", cell)
    assert said in sentence
    assert [one.value if isinstance(one, Observation) else one for one in taken] == [value]


@pytest.mark.parametrize(
    ("place", "answer", "value"),
    [
        (DISBURSED, 4.35, Money(435)),
        (DISBURSED, 1234567890123.45, Money(123456789012345)),
        (DISBURSED, 0, Money(0)),
        (COUNT, 40, 40),
        (YES_NO, True, True),
        (YES_NO, " Так ", True),
        (WORDS, "добрий", "добрий"),
    ],
)
def test_what_is_right_is_taken_without_a_word(place: tuple[str, str], answer: object, value: object) -> None:
    """To the kopiyka."""
    content, _ = answered(place, answer)
    taken = [one for one in collected(content).delivery.values.values() if not isinstance(one, IndicatorKind)]

    assert told(content) == []
    assert [one.value if isinstance(one, Observation) else one for one in taken] == [value]


def raw(content: bytes, part: str, old: str, new: str) -> bytes:
    """Return a workbook with the XML of one part changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                assert old in text.decode(), text.decode()[:3000]
                text = text.decode().replace(old, new).encode()
            package.writestr(name, text)
    return target.getvalue()


@pytest.mark.parametrize(
    ("digits", "money", "said"),
    [
        ("4.3499999999999996", Money(435), ""),
        ("1.1000000000000001", Money(110), ""),
        ("1.2E3", Money(120_000), ""),
        ("33.330000000000005", Money(3333), ""),
        ("1234567890123456.78", None, "більше ніж 15 значущих цифр"),
        ("4.351", None, "дрібніша за копійку"),
        ("NaN", None, "а потрібно: число"),
        ("1e999", None, "Не взято"),
    ],
)
def test_a_number_is_read_from_its_digits(digits: str, money: Money | None, said: str) -> None:
    """The two digits that a file writes beyond those that a spreadsheet keeps are noise; more of its own are none."""
    content = raw(filled({DISBURSED: 7777}), "xl/worksheets/sheet1.xml", "<v>7777</v>", f"<v>{digits}</v>")
    back = collected(content)

    assert back.delivery.values.get(MONEY_SLOT) == money
    assert all(said in sentence for _, _, sentence in told(content)) if money is None else told(content) == []


def test_the_stored_result_of_a_formula_is_taken_and_told() -> None:
    """It is what the person saw."""
    content = raw(filled({DISBURSED: 7777}), "xl/worksheets/sheet1.xml", "<v>7777</v>", "<f>7000+777</f><v>7777</v>")

    assert collected(content).delivery.values == {MONEY_SLOT: Money(777_700)}
    assert "Тут формула; взято її останній результат – 7777" in told(content)[0][2]


def test_the_stored_words_of_a_formula_are_taken_like_typed_ones() -> None:
    """Excel keeps them apart from what was typed, and writes by its number what XML cannot hold."""
    stored = 't="str"><f>A1</f><v>добрий_x005F_стан</v>'
    content = raw(filled({WORDS: 7777}), "xl/worksheets/sheet2.xml", 't="n"><v>7777</v>', stored)
    taken = [one.value for one in collected(content).delivery.values.values() if isinstance(one, Observation)]

    assert taken == ["добрий_стан"]


@pytest.mark.parametrize(
    ("words", "said"),
    [("Зро_x0007_блено", "U+0007"), ("а" * 100_001, "100")],
    ids=["a character that no document holds", "too long"],
)
def test_words_that_no_document_takes_are_refused(words: str, said: str) -> None:
    """With their cell; the rest is taken."""
    content = raw(filled({NARRATIVE: "Done", DISBURSED: 5}), "xl/worksheets/sheet1.xml", "Done", words)
    ((weight, _, sentence),) = told(content)

    assert (weight, said in sentence) == ("refused", True)
    assert collected(content).delivery.values == {MONEY_SLOT: Money(500)}


def test_a_number_of_the_kit_that_was_damaged_is_told_as_it_stands() -> None:
    """It is held against what the kit showed there, digit by digit."""
    content = raw(filled({("measure.1", "title"): 7777}), "xl/worksheets/sheet1.xml", "<v>7777</v>", "<v>1e999</v>")

    assert "1e999" in " ".join(sentence for _, _, sentence in told(content))


def test_a_sheet_with_too_many_cells_is_not_read() -> None:
    """However small the file is."""
    with limited(Limits(kit_cells=20)), pytest.raises(PackageError, match="20"):
        read_book("kit.xlsx", kit())


def test_a_value_and_a_reason_are_one_too_many() -> None:
    """Neither is taken."""
    content = filled({COUNT: 5, ("indicator.output.1", "absence"): "не виміряно"})

    assert "і значення, і причину" in told(content)[0][2]
    assert collected(content).delivery.values == {}


def _merge_rows(workbook: Workbook) -> None:
    sheet, first = place_of(workbook, *DISBURSED)
    _, second = place_of(workbook, "measure.2", "disbursed.community")
    workbook[sheet][first].value = 5
    workbook[sheet].merge_cells(f"{first}:{second}")


def _hide_row(workbook: Workbook) -> None:
    workbook["Заходи"].row_dimensions[6].hidden = True


def _hide_column(workbook: Workbook) -> None:
    workbook["Заходи"].column_dimensions["I"].hidden = True


def _change_heading(workbook: Workbook) -> None:
    workbook["Заходи"]["H5"].value = "Касові видатки"


def _change_heading_of_words(workbook: Workbook) -> None:
    workbook["Заходи"]["I5"].value = "Що зроблено"


def _space_heading(workbook: Workbook) -> None:
    heading = workbook["Заходи"]["H5"]
    heading.value = f" {str(heading.value).replace(', ', ',  ').upper()}\n"


def _change_unit(workbook: Workbook) -> None:
    workbook["Показники"]["E6"].value = "тис. одиниць"


def _swap_columns(workbook: Workbook) -> None:
    sheet: Any = workbook["Заходи"]
    for row in range(4, 9):
        left, right = sheet.cell(row, 8), sheet.cell(row, 9)
        left.value, right.value = right.value, left.value


def _delete_column(workbook: Workbook) -> None:
    sheet: Any = workbook["Заходи"]
    for row in range(4, 9):
        sheet.cell(row, 8).value = None


def _copy_mark(workbook: Workbook) -> None:
    workbook["Заходи"]["K4"].value = "disbursed.community"


def _delete_row(workbook: Workbook) -> None:
    workbook["Заходи"].delete_rows(7)


def _add_row(workbook: Workbook) -> None:
    workbook["Заходи"]["C9"].value = "Новий захід"


def _copy_row(workbook: Workbook) -> None:
    sheet: Any = workbook["Заходи"]
    for column in range(1, 10):
        sheet.cell(9, column).value = sheet.cell(6, column).value
    sheet.cell(9, 8).value = 5


def _copy_row_alike(workbook: Workbook) -> None:
    _copy_row(workbook)
    workbook["Заходи"]["H9"].value = None


def _unknown_row(workbook: Workbook) -> None:
    workbook["Заходи"]["A7"].value = "measure.77"


def _sort_some_columns(workbook: Workbook) -> None:
    sheet = workbook["Заходи"]
    sheet["C6"].value, sheet["C7"].value = sheet["C7"].value, sheet["C6"].value


def _change_title(workbook: Workbook) -> None:
    workbook["Заходи"]["C6"].value = "Ремонт мереж"


def _change_known(workbook: Workbook) -> None:
    workbook["Заходи"]["E6"].value = 1


def _write_outside(workbook: Workbook) -> None:
    workbook["Заходи"]["N7"].value = "тут був я"


def _rename(workbook: Workbook) -> None:
    workbook["Заходи"].title = "Аркуш1"


def _swap_names(workbook: Workbook) -> None:
    measures, indicators = workbook["Заходи"], workbook["Показники"]
    measures.title = "тимчасово"
    indicators.title = "Заходи"
    measures.title = "Показники"


def _copy_sheet_alike(workbook: Workbook) -> None:
    workbook.copy_worksheet(workbook["Заходи"]).title = "Заходи (2)"


def _copy_sheet(workbook: Workbook) -> None:
    _copy_sheet_alike(workbook)
    workbook["Заходи (2)"]["H6"].value = 5


def _add_sheet(workbook: Workbook) -> None:
    workbook.create_sheet("Порожній")
    workbook.create_sheet("Чернетка")["B2"].value = 5


def _add_total(workbook: Workbook) -> None:
    workbook["Заходи"]["H9"].value = "=SUM(H6:H8)"


def _remove_sheet(workbook: Workbook) -> None:
    del workbook["Показники"]


def _delete_marks(workbook: Workbook) -> None:
    workbook["Заходи"].delete_rows(4)


def _paste_above(workbook: Workbook) -> None:
    workbook["Заходи"].insert_rows(1, 3)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_merge_rows, [("refused", "Заходи!H6", "Клітинки H6:H7 об’єднано")]),
        (_hide_row, [("told", "Заходи!C6", "Рядок приховано")]),
        (_hide_column, [("told", "Заходи!I5", "приховано, але його прочитано")]),
        (_change_heading, [("refused", "Заходи!H5", "Заголовок над даними змінено")]),
        (_change_heading_of_words, [("told", "Заходи!I5", "Заголовок змінено")]),
        (_space_heading, []),
        (_change_unit, [("refused", "Показники!E6", "Одиниця виміру тут «тис. одиниць», а в програмі – «одиниць»")]),
        (_swap_columns, [("told", "Заходи!H5", "пересунуто")]),
        (_delete_column, [("refused", "Заходи!", "Фактично профінансовано за 2019\u00a0рік: місцевий бюджет, грн» немає")]),
        (_copy_mark, [("refused", "Заходи!K5", "стоїть двічі")]),
        (_delete_row, [("refused", "Заходи!", "Рядка «Ремонт мостів» немає")]),
        (_add_row, [("refused", "Заходи!C9", "Цей рядок додано")]),
        (_copy_row, [("refused", "Заходи!C9", "стоїть двічі (ще в рядку 6), і в ньому інше")]),
        (_copy_row_alike, [("told", "Заходи!C9", "з тим самим вмістом")]),
        (
            _unknown_row,
            [("refused", "Заходи!C7", "позначку «measure.77»"), ("refused", "Заходи!", "Рядка «Ремонт мостів» немає")],
        ),
        (_sort_some_columns, [("refused", "Заходи!C6", "Рядок переплутано"), ("refused", "Заходи!C7", "Рядок переплутано")]),
        (_change_title, [("refused", "Заходи!C6", "Назву рядка змінено: було «Ремонт вулиць», стало «Ремонт мереж»")]),
        (_change_known, [("refused", "Заходи!E6", "Відоме змінено: було «300\u00a0000,00», стало «1»")]),
        (_write_outside, [("told", "Заходи!N7", "Поза таблицею")]),
        (_rename, [("told", "Аркуш1!", "перейменовано на «Аркуш1»")]),
        (
            _swap_names,
            [("told", "Показники!", "перейменовано на «Показники»"), ("told", "Заходи!", "перейменовано на «Заходи»")],
        ),
        (_copy_sheet, [("refused", "Заходи (2)!", "Це ще один аркуш із тими самими позначками, що й «Заходи»")]),
        (_copy_sheet_alike, [("told", "Заходи (2)!", "прочитано лише «Заходи»")]),
        (_add_sheet, [("told", "Чернетка!", "Цього аркуша в книзі не було")]),
        (_add_total, [("refused", "Заходи!C9", "Цей рядок додано")]),
        (_remove_sheet, [("refused", "!", "Аркуша «Показники» немає")]),
        (_delete_marks, [("refused", "Заходи!", "немає прихованого рядка")]),
        (_paste_above, []),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_became_of_the_table_is_told(change: Callable[[Workbook], None], expected: list[tuple[str, str, str]]) -> None:
    """Each way of spoiling a sheet has its own sentence and its place."""
    seen = told(spoiled(change))

    assert [one[:2] for one in seen] == [one[:2] for one in expected]
    assert [part in sentence for (_, _, sentence), (_, _, part) in zip(seen, expected, strict=True)] == [True] * len(expected)


def test_figures_under_a_heading_that_was_changed_are_not_taken_and_the_rest_is() -> None:
    """Nobody can tell whether they are hryvnias still; both headings are told whole, since they differ at the end."""

    def change(workbook: Workbook) -> None:
        heading = workbook["Заходи"]["H5"]
        heading.value = str(heading.value).replace("грн", "тис. грн")

    content = spoiled(change, filled({DISBURSED: 5, ("measure.1", "allocated.community"): 7, NARRATIVE: "Зроблено."}))
    ((_, _, sentence),) = told(content)
    back = collected(content)

    assert "було «Фактично профінансовано за 2019\u00a0рік: місцевий бюджет, грн»" in sentence
    assert "стало «Фактично профінансовано за 2019\u00a0рік: місцевий бюджет, тис. грн»" in sentence
    assert [(slot.role, value) for slot, value in back.delivery.values.items()] == [
        ("allocated", Money(700)),
        ("narrative", "Зроблено."),
    ]
    assert [text.text for text in back.delivery.texts] == ["7", "Зроблено."]


@pytest.mark.parametrize("same_kit", [True, False])
def test_a_value_in_another_unit_is_not_taken_and_its_reasons_are(*, same_kit: bool) -> None:
    """Whether the department or the program changed the unit since the kit was made."""
    counted, *others = PROGRAM.indicators
    program = PROGRAM if same_kit else evolve(PROGRAM, indicators=(evolve(counted, unit="км"), *others))
    content = filled({COUNT: 5, ("indicator.output.1", "explanation"): "Дощі.", WORDS: "добрий"})
    back = collected(spoiled(_change_unit, content) if same_kit else content, program)
    answers = {slot.role: value for slot, value in back.delivery.values.items() if slot.key == "output.1"}

    assert answers == {"explanation": "Дощі."}
    assert any(value == Observation(year=2019, value="добрий") for value in back.delivery.values.values())
    assert any("Одиниця виміру тут" in one.message.uk for one in back.remarks if one.weight is Weight.REFUSED)


def test_answers_beside_a_title_that_was_changed_are_not_taken() -> None:
    """A sheet of another department was pasted over this one: its first measure has the same mark."""
    content = spoiled(_change_title, filled({DISBURSED: 5, ("measure.2", "disbursed.community"): 7}))

    assert [(slot.key, value) for slot, value in collected(content).delivery.values.items()] == [("2", Money(700))]


def test_a_title_longer_than_a_cell_takes_is_the_same_title_still() -> None:
    """The kit shows its beginning, and its answers are taken."""
    (task,) = PROGRAM.tasks
    long = evolve(task.measures[0], title="дуже довга назва " * 2000 + "кінець")
    program = evolve(PROGRAM, tasks=(evolve(task, measures=(long, *task.measures[1:])),))
    back = collected(filled({DISBURSED: 5}, kit(program)), program)

    assert back.delivery.values == {MONEY_SLOT: Money(500)}
    assert {one.weight for one in back.remarks} == {Weight.MISSING}


def test_swapped_columns_are_read_by_their_marks() -> None:
    """What counts is the mark that moved along."""

    def change(workbook: Workbook) -> None:
        _swap_columns(workbook)
        workbook["Заходи"]["I6"].value = 5

    assert collected(spoiled(change)).delivery.values == {MONEY_SLOT: Money(500)}


def _mark(name: str, text: str) -> Callable[[Workbook], None]:
    def change(workbook: Workbook) -> None:
        rows: Any = workbook["_kit"].iter_rows()
        for row in rows:
            if row[0].value == name:
                row[1].value = text

    return change


def _forget_whose_it_is(workbook: Workbook) -> None:
    del workbook["_kit"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            _mark("decision", "880"),
            "«Дороги міста», затвердженої рішенням № 880 від 18.12.2017; тут збирають дані програми за рішенням № 879 від 18.12.2017.",
        ),
        (_mark("date", "торік"), "рішенням № 879 від торік;"),
        (_mark("format", "municipal-programs/kit/2"), "зроблено новішою версією"),
        (
            _mark("department", "water"),
            "підрозділу «water», якого в програмі немає; є: Відділ доріг (roads), Відділ парків (parks).",
        ),
        (_mark("period", "колись"), "Період у книзі не прочитано: «колись»"),
        (_forget_whose_it_is, "Це не книга виконавця"),
    ],
)
def test_a_book_of_something_else_is_refused_as_a_whole(change: Callable[[Workbook], None], said: str) -> None:
    """Whose it is, is said."""
    with pytest.raises(ForeignBookError) as refused:
        collected(spoiled(change))

    assert said in refused.value.message.uk
    assert refused.value.message.uk.startswith("kit.xlsx: ")


def test_a_book_of_another_period_is_refused() -> None:
    """Both periods are named."""
    with pytest.raises(ForeignBookError, match="за інший період: 2019"):
        collect_kit(read_book("kit.xlsx", kit()), PROGRAM, period=ReportingPeriod(year=2020))


def test_a_kit_of_a_program_that_changed_since_is_told_and_taken() -> None:
    """What still belongs to the program is not lost."""
    (task,) = PROGRAM.tasks
    renamed = evolve(
        PROGRAM, tasks=(evolve(task, measures=(evolve(task.measures[0], title="Ремонт доріг"), *task.measures[1:])),)
    )
    back = collected(filled({DISBURSED: 5}), renamed)
    weights = [(one.weight, one.message.uk) for one in back.remarks if one.weight is not Weight.MISSING]

    assert [weight for weight, _ in weights] == [Weight.TOLD]
    assert "Програма змінилася" in weights[0][1]
    assert back.delivery.values == {MONEY_SLOT: Money(500)}


def _zipped(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "це не книга .xlsx, або файл пошкоджено. Збережіть її ще раз в Excel чи LibreOffice"),
        (b"\xd0\xcf\x11\xe0 old", "старому форматі .xls"),
        (kit()[:500], "це не книга .xlsx"),
        (_zipped({"xl/vbaProject.bin": b"x"}), "є макроси"),
        (_zipped({"xl/worksheets/sheet1.xml": b" " * (65 * 1024 * 1024)}), "більший за 64 МБ"),
        (
            _zipped({"word/document.xml": b"<x/>"}),
            "У файлі немає книги .xlsx: мабуть, це документ іншого виду (Word, OpenDocument)",
        ),
        (raw(kit(), "xl/workbook.xml", "<workbook", '<!DOCTYPE x [<!ENTITY e "x">]><workbook'), "Вміст книги пошкоджено"),
        (raw(kit(), "xl/worksheets/sheet1.xml", 'r="A4"', 'r="4A"'), "Вміст книги пошкоджено"),
    ],
)
def test_what_is_no_workbook_is_not_opened(content: bytes, said: str) -> None:
    """Neither is a bomb."""
    with pytest.raises(PackageError) as refused:
        read_book("kit.xlsx", content)

    assert said in refused.value.message.uk


def test_a_false_dimension_and_a_giant_merge_cost_nothing() -> None:
    """What a book says of its own size is not believed; only the copy with remarks is not made."""
    content = raw(
        kit(), "xl/worksheets/sheet1.xml", "</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    remarks = collected(content).remarks

    assert "A1:XFD1048576 об’єднано" in " ".join(one.message.uk for one in remarks)
    with pytest.raises(PackageError, match="копії із зауваженнями не зроблено"):
        remarked("kit.xlsx", content, remarks)


def test_remarks_stand_as_comments_in_a_copy_that_can_be_corrected() -> None:
    """Nothing else of the copy differs, and it is a kit again."""
    content = filled({DISBURSED: "12 тис. грн", COUNT: "чимало"})
    back = collected(content)
    copy = remarked("kit.xlsx", content, back.remarks)
    workbook = load_workbook(io.BytesIO(copy))
    sheet, cell = place_of(workbook, *DISBURSED)
    comment = workbook[sheet][cell].comment

    assert comment is not None
    assert "зрозуміло як 12\u00a0000,00\u00a0грн" in comment.text
    assert workbook[sheet].protection.sheet
    assert copy == remarked("kit.xlsx", content, back.remarks)
    assert [(one.origin, one.message) for one in collected(copy).remarks] == [(one.origin, one.message) for one in back.remarks]
    english = remarked("kit.xlsx", content, back.remarks, Language.ENGLISH)
    assert "was read as" in load_workbook(io.BytesIO(english))[sheet][cell].comment.text


def test_a_book_that_only_we_can_read_is_collected_without_a_copy() -> None:
    """What another library stumbles over is no reason to lose what was delivered."""
    content = raw(filled({DISBURSED: 7777}), "xl/styles.xml", "<cellXfs", "<cellXfs><xf numFmtId='x'/></cellXfs><cellXfs")
    back = collected(content)

    assert back.delivery.values == {MONEY_SLOT: Money(777_700)}
    with pytest.raises(PackageError, match="збережено незвично"):
        remarked("kit.xlsx", content, back.remarks)


def test_a_copy_that_was_corrected_says_only_what_is_still_wrong() -> None:
    """Comments of people stay."""
    content = filled({DISBURSED: "багато", COUNT: "чимало"})
    copy = opened(remarked("kit.xlsx", content, collected(content).remarks))
    sheet, cell = place_of(copy, *DISBURSED)
    copy[sheet][cell].value = 5
    copy[sheet]["C6"].comment = Comment("Перевірила", "Олена")
    corrected = saved(copy)
    again = opened(remarked("kit.xlsx", corrected, collected(corrected).remarks))
    remark, kept = again[sheet][cell].comment, again[sheet]["C6"].comment
    other_sheet, other = place_of(again, *COUNT)
    still = again[other_sheet][other].comment

    assert remark is None
    assert kept is not None
    assert kept.text == "Перевірила"
    assert still is not None
    assert still.text.count("чимало") == 1


def test_a_program_of_the_same_number_and_another_day_is_another_one() -> None:
    """Councils begin to number anew."""
    other = evolve(PROGRAM, approved_by=CouncilDecision(number="879", date=dt.date(2016, 12, 18)))

    with pytest.raises(ForeignBookError, match="іншої програми"):
        collected(kit(), other)
    assert PERIOD.year == 2019
