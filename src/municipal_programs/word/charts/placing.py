"""Charts put into a filled document in the places that its tags left for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen
from lxml import etree

from municipal_programs.reports import Chart, ChartKind
from municipal_programs.word.charts.drawn import C
from municipal_programs.word.package.xml import WP, Element, R, nodes, w
from municipal_programs.word.template.places import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PlacedChart", "place_charts"]

_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_EMU_IN_TWIP: Final = 635
_WIDEST: Final = 10_000
"""Twips, about 17.6 cm: on a landscape page a chart need not fill it."""
_NARROWEST: Final = 1_000
_USUAL: Final = 9_000
_MOST_DIGITS: Final = 5
_IN_CELL: Final = 240
"""Twips that the margins of a cell take."""
_LINES_BESIDE: Final = 4
"""Room for the title, the legend and the axis, in lines."""
_LINE: Final = 420
"""Twips of a line of a chart whose bars lie."""
_TALLEST: Final = 12_000


@frozen(kw_only=True)
class PlacedChart:
    """A chart in its place.

    Args:
        chart: The chart.
        relationship: The identity of the relationship by which the body names it.
    """

    chart: Chart
    relationship: str


def place_charts(root: Element, charts: Sequence[Chart]) -> list[PlacedChart]:
    """Replace the marks that tags left in the body *root* by drawings, and return what these show, in the order of the document.

    Args:
        root: The body; each mark has a number.
        charts: The charts by that number.
    """
    placed: list[PlacedChart] = []
    for number, mark in enumerate(list(root.iter(w("chart"))), start=1):
        chart = charts[int(mark.get(w("number"), "0"))]
        one = PlacedChart(chart=chart, relationship=f"rIdChart{number}")
        _draw(mark, one)
        placed.append(one)
    return placed


def _draw(mark: Element, placed: PlacedChart) -> None:
    """Turn *mark* into a drawing in the line."""
    width = _width_at(mark)
    chart = placed.chart
    mark.tag = w("drawing")
    mark.attrib.clear()
    inline = etree.SubElement(mark, f"{{{WP}}}inline", dict.fromkeys(("distT", "distB", "distL", "distR"), "0"))
    size = {"cx": str(width * _EMU_IN_TWIP), "cy": str(_height_of(chart, width) * _EMU_IN_TWIP)}
    etree.SubElement(inline, f"{{{WP}}}extent", size)
    etree.SubElement(inline, f"{{{WP}}}docPr", {"id": "1", "name": chart.title, "descr": chart.alternative})
    etree.SubElement(inline, f"{{{WP}}}cNvGraphicFramePr")
    graphic = etree.SubElement(inline, f"{{{_A}}}graphic", nsmap={"a": _A})
    content = etree.SubElement(graphic, f"{{{_A}}}graphicData", {"uri": C})
    etree.SubElement(content, f"{{{C}}}chart", {f"{{{R}}}id": placed.relationship}, nsmap={"c": C})


def _height_of(chart: Chart, width: int) -> int:
    if chart.kind is ChartKind.COLUMN:
        return width * 9 // 16
    bars = len(chart.categories) * max(1, len(chart.series) * 2 // 3)
    return min(_TALLEST, (bars + _LINES_BESIDE) * _LINE)


def _width_at(mark: Element) -> int:
    """Return the room for a chart where *mark* stands, in twips."""
    cell = nearest(mark, "tc")
    if cell is not None:
        width = _twips(cell, "w:tcPr/w:tcW[@w:type='dxa']", "w")
        return _bounded(width - _IN_CELL if width else _USUAL // 2)
    page = "following::w:sectPr[1]"
    width = _twips(mark, f"{page}/w:pgSz", "w")
    beside = _twips(mark, f"{page}/w:pgMar", "left") + _twips(mark, f"{page}/w:pgMar", "right")
    return _bounded(width - beside if width else _USUAL)


def _twips(element: Element, path: str, name: str) -> int:
    """Return a measure that the template gives, or 0."""
    text = next((node.get(w(name), "") for node in nodes(element, path)), "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else 0


def _bounded(width: int) -> int:
    return max(_NARROWEST, min(width, _WIDEST))
