"""The lists of all templates in one part: each section counts on its own."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from municipal_programs.word.package.xml import Element, W, children, nodes, parsed, w

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Numbering", "definition_of", "numbers_in"]

_VAL: Final = w("val")
_AFTER_SHAPES: Final = ("num", "numIdMacAtCleanup")


def numbers_in(root: Element) -> list[str]:
    """Return the lists that *root* refers to, in document order, each once."""
    return list(dict.fromkeys(node.get(_VAL, "") for node in nodes(root, ".//w:numPr/w:numId")))


def definition_of(numbering: Element | None, number: str) -> tuple[Element, Element] | None:
    """Return the ``w:num`` of a list and the ``w:abstractNum`` that says how it looks, or None where there is none."""
    if numbering is None:
        return None
    num = _with(numbering, "num", "numId", number)
    shape = None if num is None else _with(numbering, "abstractNum", "abstractNumId", _shape_of(num))
    linked = None if shape is None else shape.find(w("numStyleLink"))
    if linked is not None:  # a list style: the shape is that of the style
        style = linked.get(_VAL)
        shape = next(
            (node.getparent() for node in nodes(numbering, "w:abstractNum/w:styleLink") if node.get(_VAL) == style), shape
        )
    return None if num is None or shape is None else (num, shape)


def _with(numbering: Element, name: str, key: str, value: str) -> Element | None:
    return next((node for node in children(numbering, name) if node.get(w(key)) == value), None)


def _shape_of(num: Element) -> str:
    reference = num.find(w("abstractNumId"))
    return "" if reference is None else reference.get(_VAL, "")


class Numbering:
    """The numbering part of the report while it is put together, beginning with that of the base.

    Args:
        content: The base's part, or None where it has no lists.
    """

    def __init__(self, content: bytes | None) -> None:
        self.root = etree.Element(w("numbering"), nsmap={"w": W}) if content is None else parsed(content)
        self._next_num = 1 + self._largest("num", "numId")
        self._next_shape = 1 + self._largest("abstractNum", "abstractNumId")

    def _largest(self, name: str, key: str) -> int:
        return max((int(node.get(w(key), "0")) for node in children(self.root, name)), default=0)

    def adopt(self, found: Mapping[str, tuple[Element, Element]], style: Callable[[str], str | None]) -> dict[str, str]:
        """Add the lists of another template; return the new number of each.

        Args:
            found: What `definition_of` gave for each list. Lists of one shape go on counting together.
            style: The new name of a style; None where the style is shared and keeps the list that it has.
        """
        shapes: dict[Element, str] = {}
        numbers: dict[str, str] = {}
        for number, (num, shape) in found.items():
            if shape not in shapes:
                shapes[shape] = self._add_shape(shape, style)
            numbers[number] = self._add_num(num, shapes[shape])
        return numbers

    def _add_shape(self, original: Element, style: Callable[[str], str | None]) -> str:
        shape, number = deepcopy(original), str(self._next_shape)
        self._next_shape += 1
        shape.set(w("abstractNumId"), number)
        for identity in children(shape, "nsid"):  # Word takes two lists with one nsid for the same
            identity.set(_VAL, f"{0x4D500000 + int(number):08X}")
        _rename_styles(shape, style)
        # The schema wants every shape before every list.
        at = next((self.root.index(node) for node in children(self.root, *_AFTER_SHAPES)), len(self.root))
        self.root.insert(at, shape)
        return number

    def _add_num(self, original: Element, shape: str) -> str:
        num, number = deepcopy(original), str(self._next_num)
        self._next_num += 1
        num.set(w("numId"), number)
        for reference in children(num, "abstractNumId"):
            reference.set(_VAL, shape)
        end = next((self.root.index(node) for node in children(self.root, "numIdMacAtCleanup")), len(self.root))
        self.root.insert(end, num)
        return number

    def __len__(self) -> int:
        return sum(1 for _ in children(self.root, "num"))


def _rename_styles(shape: Element, style: Callable[[str], str | None]) -> None:
    for node in nodes(shape, ".//w:pStyle | w:styleLink | w:numStyleLink | .//w:lvlPicBulletId"):
        renamed = style(node.get(_VAL, "")) if node.tag == w("pStyle") else None
        if renamed is None:
            parent = node.getparent()
            assert parent is not None, "what is found below the shape has a parent"
            parent.remove(node)
        else:
            node.set(_VAL, renamed)
