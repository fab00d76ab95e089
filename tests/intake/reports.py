"""Reports as plain text, for the tests: the usual form, and the ways in which other councils vary it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.word.received.rebuilding import document, paragraph, table

from municipal_programs.files.received_text import received_text
from municipal_programs.intake import understand
from municipal_programs.model import TargetProgram
from municipal_programs.word.received import read_received

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.intake import Understood

TITLE = """Звіт
про виконання міської цільової програми «Чисте місто» на 2021-2022 роки

1. Дата і номер рішення міської ради, яким затверджено Програму: 17.12.2020 № 55.
2. Відповідальний виконавець Програми: управління комунального господарства.
3. Термін реалізації програми: 2021-2022 роки.
4. Мета програми: чисті вулиці й парки міста.
"""
HEADING = (
    "№ з/п",
    "Пріоритетні завдання",
    "Зміст заходів",
    "Термін виконання",
    "Виконавці",
    "Орієнтовний обсяг фінансування, тис. грн",
    "Фактично профінансовано, тис. грн",
    "Інформація про виконання",
)
FIRST = (
    "1",
    "Прибирання",
    "Прибирання вулиць",
    "2021-2022",
    "Управління комунального господарства",
    "100,0",
    "95,0",
    "Прибрано.",
)
SECOND = (
    "2",
    "Озеленення",
    "Висадка дерев",
    "2021",
    "Управління комунального господарства",
    "50,5",
    "50,5",
    "Висаджено 40 дерев.",
)
THIRD = (
    "3",
    "Освітлення",
    "Заміна ламп",
    "2022",
    "Управління комунального господарства",
    "200,0",
    "199,9",
    "Замінено всі лампи.",
)
CONCLUSION = "Висновок\nПропонуємо зняти програму з контролю."
SIGNATURE = "Начальник управління\nО.П. Коваль"


def lines(rows: Sequence[Sequence[str]]) -> str:
    """Return *rows* as lines with tabs."""
    return "\n".join("\t".join(row) for row in rows)


def report(*rows: Sequence[str], heading: Sequence[str] = HEADING, title: str = TITLE, before: str = "", after: str = "") -> str:
    """Return a report with one table."""
    table = lines([heading, *rows]) if heading else lines(rows)
    return "\n\n".join(part for part in (title, before, table, after, CONCLUSION, SIGNATURE) if part)


def understood(text: str) -> Understood:
    """Return the only program or activity report of *text*."""
    (one,) = understand(received_text(text, source="report.txt")).subjects
    return one


def understood_in_word(*rows: Sequence[str], heading: Sequence[str] = HEADING) -> Understood:
    """Return the only program of a Word document with one table, whose cells may have several lines."""
    lines_of_title = [paragraph(line) for line in TITLE.split("\n") if line]
    lines_of_end = [paragraph(line) for line in f"{CONCLUSION}\n{SIGNATURE}".split("\n")]
    content = document(*lines_of_title, table([heading, *rows]), *lines_of_end)
    (one,) = understand(read_received(content, source="report.docx")).subjects
    return one


def program(text: str) -> TargetProgram:
    """Return the only program of *text*."""
    subject = understood(text).subject
    assert isinstance(subject, TargetProgram)
    return subject


def codes(text: str) -> list[str]:
    """Return the codes of what *text* itself has wrong, in order."""
    return [remark.kind.value for remark in understood(text).remarks]
