"""Every kind of document by one command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from municipal_programs.word import document_text

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
SAMPLE, ZHYTOMYR = EXAMPLES / "sample" / "program.yaml", EXAMPLES / "zhytomyr" / "program.yaml"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["passport", SAMPLE], ["Паспорт", "6040,0", "О.І. Прикладна"]),
        (["measures", SAMPLE], ["від 22.12.2022 № 418, від 19.12.2024 № 655", "12", "Разом", "Олена ПРИКЛАДНА"]),
        (["annual", SAMPLE, "--period", "2023"], ["Щорічний звіт", "за 2023 рік", "1289,79999", "26,66"]),
        (["annual", SAMPLE, "--period", "2021-Q2"], ["Квартальний звіт", "за II квартал 2021 року", "О.І. Прикладна"]),
        (["final", SAMPLE], ["Заключний звіт", "5681,00989", "201,98", "висока ефективність"]),
        (["comparative", SAMPLE], ["від 19.12.2024 № 655", "6. Трансляція сесій ради жестовою мовою"]),
        (["comparative", SAMPLE, "--amendment", "418"], ["Захід виключити.", "−200,0"]),
        (["comparative", ZHYTOMYR], ["Змісту змін у файлі програми не наведено."]),
        (["summary", SAMPLE, ZHYTOMYR], ["Програм – 2.", "9859,72774", "Профінансовано лише 60,9 % передбаченого."]),
    ],
    ids=[
        "passport",
        "measures",
        "annual",
        "quarter",
        "final",
        "last amendment",
        "amendment",
        "amendment without contents",
        "summary",
    ],
)
def test_a_document_is_made_by_one_command(
    run: Callable[..., Any], tmp_path: Path, words: list[object], shown: list[str]
) -> None:
    """Nothing of it is missing, and its figures are those of the program."""
    output = tmp_path / "out.docx"
    answer = run("report", *words, "-o", output)
    text = "\n".join(document_text(output.read_bytes())).replace("\N{NO-BREAK SPACE}", " ")

    assert answer.status == 0
    assert [one for one in shown if one not in text] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["annual", SAMPLE], "--period 2025"),
        (["annual", SAMPLE, "--period", "2023-Q5"], "2019-Q2"),
        (["annual", SAMPLE, "--period", "2030"], "2021–2025"),
        (["final", SAMPLE, "--period", "2023"], "--period"),
        (["passport", SAMPLE, "--amendment", "418"], "--amendment"),
        (["comparative", SAMPLE, "--amendment", "419"], "418"),
        (["final", SAMPLE, ZHYTOMYR], "summary"),
        (["summary", SAMPLE, SAMPLE], "двічі"),
        (["summary", EXAMPLES / "zhytomyr" / "activity-2017.yaml"], "activity-2017.yaml"),
    ],
    ids=[
        "no period",
        "no such quarter",
        "outside the term",
        "period of no use",
        "amendment of no use",
        "no such amendment",
        "two files",
        "one file twice",
        "another file",
    ],
)
def test_what_was_asked_wrongly_is_said_and_nothing_is_written(
    run: Callable[..., Any], tmp_path: Path, words: list[object], said: str
) -> None:
    """The message says what to type instead."""
    answer = run("report", *words, "-o", tmp_path / "out.docx")

    assert answer.status == 2
    assert said in answer.err
    assert list(tmp_path.iterdir()) == []
