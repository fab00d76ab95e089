"""What is wrong with a file as a whole, although some of its parts are wrong too.

A program that cannot be built cannot say that it names an unknown department. So whatever is wrong is left out, what must be there
is made up, and the rest is looked at once more, as long as that cannot make something else look wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import fields

from municipal_programs.files._forms import FUNDING, OBSERVATIONS
from municipal_programs.files._slips import Misread
from municipal_programs.files._structure import found, structured
from municipal_programs.files._tree import Items, Rows, Scalar, Table
from municipal_programs.values import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from municipal_programs.files._slips import Slip
    from municipal_programs.files._tree import Node, Place, Steps

    Plain = dict[str, "str | Plain"]

__all__ = ["further_slips"]

_DECLARATIONS = frozenset({"departments", "counts", "topics"})
"""What others refer to by name; without one of them, a reference would look wrong."""
_REPLAYED = frozenset({"tasks", "amendments"})
"""What amendments are replayed on; without a part of it, a later change would look wrong."""


def further_slips(tree: Table, slips: Iterable[Slip], model: type) -> tuple[Slip, ...]:
    """Return what is wrong with the *model* of *tree* besides *slips*."""
    wrong = {_removable(tree, slip.place.path) for slip in slips}
    if any(_holder(path) in _DECLARATIONS for path in wrong):
        return ()
    if any(path[:1] and path[0] in _REPLAYED for path in wrong):
        wrong.add(("amendments",))
    rest = _without(tree, wrong, ())
    assert isinstance(rest, Table), "the file itself is not left out"
    try:
        structured(_completed(rest, model), model)
    except Misread as cause:
        # What is said of the file itself is about what was made up.
        return tuple(slip for slip in cause.slips if slip.place.path)
    return ()


def _removable(tree: Table, path: Steps) -> Steps:
    """Return the path to what can be left out around *path*: funding or observations, a set of fields in a list, or a field."""
    forms = [path[:depth] for depth, step in enumerate(path, start=1) if step in FUNDING | OBSERVATIONS]
    if forms:
        return forms[0]
    in_lists = [path[:depth] for depth, step in enumerate(path, start=1) if isinstance(step, int)]
    return next((end for end in reversed(in_lists) if isinstance(found(tree, end), Table)), path[:1])


def _holder(path: Steps) -> str | int:
    """Return the name of the list that the end of *path* belongs to, or of the field of the file that it is."""
    *way, end = path or ("",)
    return way[-1] if way else end


def _without(node: Node, wrong: Collection[Steps], path: Steps) -> Node:
    match node:
        case Rows() | Scalar():
            return node
        case Items():
            items = ((row, item) for row, item in enumerate(node) if (*path, row) not in wrong)
            return Items(node.place, (_without(item, wrong, (*path, row)) for row, item in items))
        case Table():
            entries = ((key, value) for key, value in node.entries if (*path, key.text) not in wrong)
            return Table(node.place, ((key, _without(value, wrong, (*path, key.text))) for key, value in entries))


def _completed(tree: Table, model: type) -> Table:
    """Fill in what a *model* must have, with values that nothing contradicts."""
    executor = found(tree, ("departments", 0, "identity"))
    made_up: Plain = {
        "title": "–",
        "purpose": "–",
        "term": f"{FIRST_YEAR}–{LAST_YEAR}",
        "approved_by": {"number": "1", "date": f"01.01.{FIRST_YEAR}"},
        "passport": {"responsible_executor": executor.text if isinstance(executor, Scalar) else ""},
        "department": {"identity": "any", "name": "–"},
        "reporting_period": str(FIRST_YEAR),
    }
    missing = [field.name for field in fields(model) if field.name in made_up and field.name not in tree]
    return Table(tree.place, (*tree.entries, *((Scalar(name, tree.place), _node(made_up[name], tree.place)) for name in missing)))


def _node(plain: Plain | str, place: Place) -> Node:
    if isinstance(plain, str):
        return Scalar(plain, place)
    return Table(place, ((Scalar(name, place), _node(value, place)) for name, value in plain.items()))
