"""What a draft shows in the places of missing values."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from municipal_programs.word.package.order import RUN, place_child
from municipal_programs.word.package.xml import w

if TYPE_CHECKING:
    from municipal_programs.word.package.xml import Element

__all__ = ["show_gaps"]


def show_gaps(root: Element) -> None:
    """Put each gap that a tag left into a run of its own, in the formatting of its words and highlighted."""
    for gap in list(root.iter(w("gap"))):
        run = gap.getparent()
        assert run is not None, "a gap stands in a run"
        _parted(run, list(gap.itersiblings()))
        shown = _parted(run, [gap])
        gap.tag = w("t")
        properties = place_child(shown, "rPr", ("rPr",))
        place_child(properties, "highlight", RUN).set(w("val"), "yellow")


def _parted(run: Element, pieces: list[Element]) -> Element:
    """Move *pieces* of *run* into a run of their own after it, with its formatting."""
    parent = run.getparent()
    assert parent is not None, "a run stands in a paragraph"
    other = etree.SubElement(parent, w("r"))  # in the tree from the beginning (trap 35)
    run.addnext(other)
    formatting = run.find(w("rPr"))
    if formatting is not None:
        other.append(deepcopy(formatting))
    other.extend(pieces)
    return other
