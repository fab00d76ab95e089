"""Waivers: the file beside a program in which people answer for findings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from municipal_programs.checks import Waiver
from municipal_programs.files._growth import Growth
from municipal_programs.files._second_look import further_slips
from municipal_programs.files._slips import Misread, Slip, load_error, misread
from municipal_programs.files._structure import found, structured
from municipal_programs.files._text import read_text
from municipal_programs.files._tree import Place, Scalar, Table
from municipal_programs.files._yaml import tree_of_yaml
from municipal_programs.files.findings import _messages as say
from municipal_programs.values import Origin, Written

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from municipal_programs.files._tree import Node

__all__ = ["WAIVERS_FILE", "read_waivers", "waivers_beside"]

WAIVERS_FILE: Final = "waivers.yaml"
"""The name of the file that is looked for beside a program."""
FORMAT: Final = "municipal-programs/waivers/1"


@frozen(kw_only=True)
class _File:
    """What the file holds."""

    waivers: tuple[Waiver, ...] = ()


def waivers_beside(path: str | os.PathLike[str]) -> tuple[Waiver, ...]:
    """Return the waivers of the folder that the file at *path* lies in; none where it has no `WAIVERS_FILE`.

    Raises:
        LoadError: With everything that is wrong with that file.
    """
    beside = Path(path).parent / WAIVERS_FILE
    return read_waivers(beside) if beside.exists() or beside.is_symlink() else ()


def read_waivers(path: str | os.PathLike[str]) -> tuple[Waiver, ...]:
    """Read waivers from a YAML file.

    Args:
        path: The file: ``format: municipal-programs/waivers/1`` and a list ``waivers`` of ``fingerprint``, ``reason``,
            ``person``, ``date`` and, where it has an end, ``expires``.

    Raises:
        LoadError: With everything that is wrong with the file.
    """
    source = str(path)
    growth = Growth()
    try:
        table = _table(tree_of_yaml(read_text(Path(path)), growth))
        waivers = _structured(table)
    except Misread as cause:
        raise load_error(source, [*growth.slips, *cause.slips]) from None
    if growth.slips:
        raise load_error(source, growth.slips)
    return tuple(_placed(waivers, table, source))


def _structured(table: Table) -> tuple[Waiver, ...]:
    try:
        return structured(table, _File).waivers
    except Misread as cause:
        raise Misread([*cause.slips, *further_slips(table, cause.slips, _File)]) from cause


def _table(root: Node | None) -> Table:
    if not isinstance(root, Table):
        raise Misread([Slip(Place(1, 1), say.NO_WAIVERS(format=FORMAT))])
    announced = root.get("format")
    if announced is None:
        raise Misread([Slip(root.place, say.NO_WAIVERS(format=FORMAT))])
    if not isinstance(announced, Scalar) or announced.text != FORMAT:
        raise misread(announced, say.OTHER_FORMAT(format=FORMAT))
    return Table(root.place, ((key, value) for key, value in root.entries if key.text != "format"))


def _placed(waivers: tuple[Waiver, ...], table: Table, source: str) -> Iterator[Waiver]:
    for row, waiver in enumerate(waivers):
        node = found(table, ("waivers", row, "fingerprint"))
        assert isinstance(node, Scalar), "a waiver that was read has a fingerprint"
        origin = Origin(source=source, line=node.place.line, column=node.place.column)
        yield evolve(waiver, written=Written(text=node.text, origin=origin))
