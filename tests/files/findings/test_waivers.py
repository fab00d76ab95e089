"""Waivers from their file."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from municipal_programs.files import LoadError
from municipal_programs.files.findings import read_waivers, waivers_beside
from municipal_programs.values import Origin

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
format: municipal-programs/waivers/1
waivers:
  - fingerprint: a90a4b36b49b7c56
    reason: Відома розбіжність
    person: О.В. Стежко
    date: 01.02.2021
    expires: 31.12.2021
  - fingerprint: 0000000000000000
    reason: Назавжди
    person: О.В. Стежко
    date: 2 лютого 2021 року
"""


def written(folder: Path, text: str) -> Path:
    """Write *text* beside a program and return the file."""
    path = folder / "waivers.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def messages(path: Path) -> list[str]:
    """Return what is said of the file, with the lines."""
    with pytest.raises(LoadError) as raised:
        read_waivers(path)
    return [f"{fault.origin.line}: {fault.message.uk}" for fault in raised.value.faults]


def test_waivers_are_read_with_their_places(tmp_path: Path) -> None:
    """Each knows who answers for what and until when, and where that is written."""
    path = written(tmp_path, TEXT)
    first, second = read_waivers(path)

    assert (first.fingerprint, first.expires) == ("a90a4b36b49b7c56", dt.date(2021, 12, 31))
    assert (second.date, second.expires) == (dt.date(2021, 2, 2), None)
    assert first.written is not None
    assert first.written.origin == Origin(source=str(path), line=3, column=18)


def test_the_waivers_of_a_folder_are_those_beside_the_program(tmp_path: Path) -> None:
    """A folder without the file has none."""
    assert waivers_beside(tmp_path / "program.yaml") == ()

    written(tmp_path, TEXT)

    assert len(waivers_beside(tmp_path / "program.yaml")) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1: Файл погоджень має починатися рядком «format: municipal-programs/waivers/1», за яким іде перелік «waivers»."),
        ("waivers: []\n", "1: Файл погоджень має починатися"),
        ("format: municipal-programs/program/1\n", "Це не файл погоджень; має бути «municipal-programs/waivers/1»."),
        (TEXT.replace("reason: Назавжди", "reason: ''"), "9: «reason» не може бути порожнім"),
        (TEXT.replace("    person: О.В. Стежко\n    date: 2", "    date: 2"), "8: "),
        (TEXT.replace("31.12.2021", "31.12.2020"), "7: Строк погодження спливає 31.12.2020, раніше"),
        (TEXT.replace("reason: Відома", "reason: Ще\n    reason: Відома"), "5: "),
        (TEXT.replace("    person: О.В. Стежко\n    date: 2", "    persson: О.В. Стежко\n    date: 2"), "10: Поле «persson»"),
    ],
)
def test_what_is_wrong_with_the_file_is_said_with_its_line(tmp_path: Path, text: str, expected: str) -> None:
    """A blank, a missing field, a date that cannot be, a field twice: each has its line."""
    assert any(expected in message for message in messages(written(tmp_path, text)))


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    """Who names a file of waivers that is not there learns so."""
    assert len(messages(tmp_path / "waivers.yaml")) == 1
