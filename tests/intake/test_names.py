"""Departments by their names."""

from __future__ import annotations

from municipal_programs.intake.names import Departments, split_executors


def test_one_name_on_two_lines_is_one_department() -> None:
    """A narrow cell breaks a name wherever it is full."""
    assert split_executors("Управління житлово-комунального\nгосподарства") == ["Управління житлово-комунального господарства"]
    assert split_executors("Управління освіти\nВідділ культури") == ["Управління освіти", "Відділ культури"]


def test_two_departments_whose_names_begin_alike_are_two() -> None:
    """A short name in Latin is cut, and must not make one of them."""
    departments = Departments()
    names = [
        "Комунальне підприємство міської ради «Теплові мережі та котельні правого берега»",
        "Комунальне підприємство міської ради «Парки, сквери, фонтани, пляжі»",
    ]
    identities = [departments.identity(name) for name in names]

    assert len(set(identities)) == 2
    assert [departments.identity(name) for name in names] == identities
    assert [departments.name(identity) for identity in identities] == names
