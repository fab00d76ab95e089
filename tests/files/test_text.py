from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from municipal_programs.files import LoadError, read_program
from municipal_programs.limits import Limits, limited

if TYPE_CHECKING:
    from pathlib import Path


def complaint(path: Path) -> str:
    """Return what is said of the file at *path*, without its name."""
    with pytest.raises(LoadError) as caught:
        read_program(path)
    return str(caught.value).removeprefix(f"{path}: ")


def test_a_missing_file_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    """A slip of the keyboard is one look away from its correction."""
    (tmp_path / "program.yaml").touch()

    assert complaint(tmp_path / "progam.yaml") == f"Файлу немає. Можливо, «{tmp_path / 'program.yaml'}»? Перевірте назву та теку."


def test_a_missing_file_in_a_missing_folder_is_told_without_a_guess(tmp_path: Path) -> None:
    """Nothing is near."""
    assert complaint(tmp_path / "reports" / "program.yaml") == "Файлу немає. Перевірте назву та теку."
    (tmp_path / "link.yaml").symlink_to("../nowhere.yaml")
    assert complaint(tmp_path / "link.yaml").startswith("Це посилання нікуди не веде: там, куди воно вказує («../nowhere.yaml»)")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """The message names a file that the folder holds."""
    (tmp_path / "2018.yaml").touch()

    assert complaint(tmp_path) == f"Це тека, а не файл. Вкажіть файл у ній, наприклад «{tmp_path / '2018.yaml'}»."


def test_a_folder_without_programs_is_answered_with_the_usual_name(tmp_path: Path) -> None:
    """Some name is better than none."""
    assert f"«{tmp_path / 'program.yaml'}»" in complaint(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Nobody would ever write into it."""
    path = tmp_path / "program.yaml"
    os.mkfifo(path)

    assert complaint(path) == "Це не звичайний файл. Вкажіть файл YAML або JSON."


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason of the operating system is passed on, in the language of the reader."""
    path = tmp_path / "program.yaml"
    path.touch()

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "open", refuse)

    assert complaint(path) == "Файл не вдалося прочитати: немає дозволу. Перевірте, чи маєте право його читати."


@pytest.mark.parametrize("name", ["a\0b.yaml", "x" * 300])
def test_a_name_that_no_file_can_have_is_told(tmp_path: Path, name: str) -> None:
    """No traceback for a name with a zero byte, or for one that is too long."""
    assert complaint(tmp_path / name).startswith("Файл")


def test_a_giant_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    """Its size is enough to know that it is no program."""
    path = tmp_path / "program.yaml"
    path.write_bytes(b"#" * 1_000_001)

    with limited(Limits(file_bytes=1_000_000)):
        assert complaint(path).startswith("Файл більший за 1 МБ.")


def test_broken_utf_8_is_not_taken_for_windows_1251(tmp_path: Path) -> None:
    """The guess is made only where it is likely; the place of the first wrong byte is told anyway."""
    path = tmp_path / "program.yaml"
    path.write_bytes("title: Ефективна влада".encode()[:-1])

    assert complaint(path) == (
        f"{path}:1:22: Текст не в кодуванні UTF-8. Відкрийте файл у редакторі та збережіть його в кодуванні UTF-8."
    )


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("cp1251", "windows-1251"),
        ("koi8-u", "KOI8-U"),
        ("cp1125", "cp866"),
        ("cp866", "cp866"),
        ("iso8859-5", "ISO 8859-5"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
    ],
)
def test_the_encoding_that_a_file_seems_to_be_in_is_named(tmp_path: Path, encoding: str, told: str) -> None:
    """So that an editor can be told to open it in that one; with and without a mark at the beginning."""
    text = "title: Програма розвитку\npurpose: Належне утримання доріг та вулиць\n"
    path = tmp_path / "program.yaml"
    path.write_bytes(text.encode(encoding, errors="replace"))  # DOS had no «і» at first

    assert f"Схоже, це {told}." in complaint(path)


def test_a_file_that_is_no_text_is_not_taken_for_one_in_another_encoding(tmp_path: Path) -> None:
    """A picture, say, has zero bytes too."""
    path = tmp_path / "program.yaml"
    path.write_bytes(bytes(range(256)) * 10)

    assert "Файл не є текстом: у ньому байт 00" in complaint(path)
