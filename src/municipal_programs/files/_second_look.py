"""What is wrong with a file as a whole, although some of its parts are wrong too.

A program that cannot be built cannot say that it names an unknown department. So whatever is wrong is left out, and the rest is
looked at once more, as long as leaving it out cannot make something else look wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import NOTHING, fields

from municipal_programs.files._slips import Misread
from municipal_programs.files._structure import found, structured
from municipal_programs.files._tree import Items, Rows, Scalar, Table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from municipal_programs.files._slips import Slip
    from municipal_programs.files._tree import Node, Steps

__all__ = ["further_slips"]

_DECLARATIONS = frozenset({"departments", "counts", "topics"})
"""What others refer to by name; without one of them, a reference would look wrong."""
_REPLAYED = frozenset({"tasks", "amendments"})
"""What amendments are replayed on; without a part of it, a later change would look wrong."""


def further_slips(tree: Table, slips: Iterable[Slip], model: type) -> tuple[Slip, ...]:
    """Return what is wrong with the *model* of *tree* besides *slips*."""
    wrong = {_removable(tree, slip.place.path) for slip in slips}
    if any(_holds_up(path, model) for path in wrong):
        return ()
    if any(path[0] in _REPLAYED for path in wrong):
        wrong.add(("amendments",))
    try:
        structured(_without(tree, wrong, ()), model)
    except Misread as cause:
        return cause.slips
    return ()


def _removable(tree: Table, path: Steps) -> Steps:
    """Return the path to the innermost set of fields in a list that *path* leads through, or else to the field of the file."""
    in_lists = [path[:depth] for depth, step in enumerate(path, start=1) if isinstance(step, int)]
    return next((end for end in reversed(in_lists) if isinstance(found(tree, end), Table)), path[:1])


def _holds_up(path: Steps, model: type) -> bool:
    """Say whether the rest cannot be built, or would look wrong, without what is at *path*."""
    if len(path) > 1:
        return path[-2] in _DECLARATIONS
    required = {field.name for field in fields(model) if field.default is NOTHING}
    return not path or path[0] in required | _DECLARATIONS


def _without(node: Node, wrong: Collection[Steps], path: Steps) -> Node:
    match node:
        case Rows() | Scalar():
            return node
        case Items():
            kept = ((row, item) for row, item in enumerate(node) if (*path, row) not in wrong)
            return Items(node.place, (_without(item, wrong, (*path, row)) for row, item in kept))
        case Table():
            fields_kept = ((key, value) for key, value in node.entries if (*path, key.text) not in wrong)
            return Table(node.place, ((key, _without(value, wrong, (*path, key.text))) for key, value in fields_kept))
