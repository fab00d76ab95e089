from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from municipal_programs.storage import StorageError, write_atomically
from municipal_programs.storage.names import refusal_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("CON", "пристрій"),
        ("con.docx", "пристрій"),
        ("Aux.tar.gz", "пристрій"),
        ("nul .txt", "пристрій"),
        ("COM1.xlsx", "пристрій"),
        ("lpt³", "пристрій"),
        ("CONOUT$", "пристрій"),
        ("звіт 12:30.docx", "знак :"),
        ("що?.docx", "знак ?"),
        ("a*b", "знак *"),
        ("a<b", "знак <"),
        ('a"b', 'знак "'),
        ("a|b", "знак |"),
        ("a\\b", "знак \\"),
        ("a\nb", r"знак '\n'"),
        ("a\0b", "не приймають"),
        ("звіт.", "закінчується"),
        ("звіт.docx ", "закінчується"),
        ("ї" * 128, "задовга: 256 байтів"),
        ("\ud800.docx", "не приймають"),
    ],
)
def test_a_name_that_some_system_does_not_take_is_refused_and_says_why(tmp_path: Path, name: str, said: str) -> None:
    """On every system, since a document travels; nothing is written."""
    refusal = refusal_of(name)

    assert refusal is not None
    assert said in refusal.uk
    if not {"\0", "\\"} & set(name):
        with pytest.raises(StorageError):
            write_atomically(tmp_path / name, b"new")
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["звіт.docx", "console.docx", "com.docx", "com10.xlsx", ".hidden", "а б.docx", "ї" * 127, "auxiliary", "nul_1.json"]
)
def test_a_name_that_only_looks_like_one_of_those_is_taken(tmp_path: Path, name: str) -> None:
    """A console is no device."""
    assert refusal_of(name) is None

    write_atomically(tmp_path / name, b"new")
    assert (tmp_path / name).read_bytes() == b"new"
