"""Charts put into a filled document in the places that its tags left for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen
from lxml import etree

from municipal_programs.reports import Chart, ChartKind
from municipal_programs.word.charts.drawn import C
from municipal_programs.word.package.xml import WP, Element, R, nodes, qualified, w
from municipal_programs.word.template.places import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PlacedChart", "place_charts"]

_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WPS: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
"""What a program has to know to be shown the chart. Word and LibreOffice do; LibreOffice does not take the namespace of charts
itself for known, and would show the picture."""
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
"""Twips of a bar that lies, with its figure."""
_TALLEST: Final = 12_000
_PAGE: Final = "(ancestor::w:p/w:pPr/w:sectPr | following::w:sectPr)[1]"
"""The set-up of the page on which something stands: its own last paragraph may hold it, before what stands in it."""


@frozen(kw_only=True)
class PlacedChart:
    """A chart in its place.

    Args:
        chart: The chart.
        number: Its number in the document, from 1.
        width: In twips.
        height: In twips.
    """

    chart: Chart
    number: int
    width: int
    height: int

    @property
    def relationship(self) -> str:
        """The identity of the relationship by which the body names the chart."""
        return f"rIdChart{self.number}"

    @property
    def picture(self) -> str:
        """The identity of the relationship by which the body names its picture."""
        return f"rIdChartPicture{self.number}"


def place_charts(root: Element, charts: Sequence[Chart]) -> list[PlacedChart]:
    """Replace the marks that tags left in the body *root* by drawings, and return what these show, in the order of the document.

    Args:
        root: The body; each mark has a number.
        charts: The charts by that number.
    """
    return [_placed(mark, charts[int(mark.get(w("number"), "0"))], number) for number, mark in enumerate(_marks(root), start=1)]


def _marks(root: Element) -> list[Element]:
    return list(root.iter(w("chart")))


def _placed(mark: Element, chart: Chart, number: int) -> PlacedChart:
    """Turn *mark* into a chart, and a picture for whoever does not know what a chart is."""
    width = _width_at(mark)
    placed = PlacedChart(chart=chart, number=number, width=width, height=min(_height_of(chart, width), _height_at(mark)))
    mark.tag = qualified("mc:AlternateContent")
    mark.attrib.clear()
    choice = etree.SubElement(mark, qualified("mc:Choice"), {"Requires": "wps"}, nsmap={"wps": _WPS})
    etree.SubElement(_graphic(choice, placed, C), f"{{{C}}}chart", {f"{{{R}}}id": placed.relationship}, nsmap={"c": C})
    _draw_picture(_graphic(etree.SubElement(mark, qualified("mc:Fallback")), placed, _PIC), placed)
    return placed


def _graphic(parent: Element, placed: PlacedChart, kind: str) -> Element:
    """Put a drawing into the line, and return what holds its content."""
    drawing = etree.SubElement(parent, w("drawing"))
    inline = etree.SubElement(drawing, f"{{{WP}}}inline", dict.fromkeys(("distT", "distB", "distL", "distR"), "0"))
    etree.SubElement(inline, f"{{{WP}}}extent", _size(placed))
    etree.SubElement(inline, f"{{{WP}}}docPr", {"id": "1", "name": placed.chart.title, "descr": placed.chart.alternative})
    etree.SubElement(inline, f"{{{WP}}}cNvGraphicFramePr")
    graphic = etree.SubElement(inline, f"{{{_A}}}graphic", nsmap={"a": _A})
    return etree.SubElement(graphic, f"{{{_A}}}graphicData", {"uri": kind})


def _draw_picture(parent: Element, placed: PlacedChart) -> None:
    picture = etree.SubElement(parent, f"{{{_PIC}}}pic", nsmap={"pic": _PIC})
    names = etree.SubElement(picture, f"{{{_PIC}}}nvPicPr")
    etree.SubElement(names, f"{{{_PIC}}}cNvPr", {"id": "0", "name": placed.chart.title})
    etree.SubElement(names, f"{{{_PIC}}}cNvPicPr")
    fill = etree.SubElement(picture, f"{{{_PIC}}}blipFill")
    etree.SubElement(fill, f"{{{_A}}}blip", {f"{{{R}}}embed": placed.picture})
    etree.SubElement(etree.SubElement(fill, f"{{{_A}}}stretch"), f"{{{_A}}}fillRect")
    shape = etree.SubElement(picture, f"{{{_PIC}}}spPr")
    form = etree.SubElement(shape, f"{{{_A}}}xfrm")
    etree.SubElement(form, f"{{{_A}}}off", {"x": "0", "y": "0"})
    etree.SubElement(form, f"{{{_A}}}ext", _size(placed))
    etree.SubElement(etree.SubElement(shape, f"{{{_A}}}prstGeom", {"prst": "rect"}), f"{{{_A}}}avLst")


def _size(placed: PlacedChart) -> dict[str, str]:
    return {"cx": str(placed.width * _EMU_IN_TWIP), "cy": str(placed.height * _EMU_IN_TWIP)}


def _height_of(chart: Chart, width: int) -> int:
    if chart.kind is ChartKind.COLUMN:
        return width * 9 // 16
    bars = len(chart.categories) * len(chart.series)
    return min(_TALLEST, (bars + _LINES_BESIDE) * _LINE)


def _height_at(mark: Element) -> int:
    """Return how tall a chart may be where *mark* stands, in twips: its page has no more room."""
    height = _twips(mark, f"{_PAGE}/w:pgSz", "h")
    beside = _twips(mark, f"{_PAGE}/w:pgMar", "top") + _twips(mark, f"{_PAGE}/w:pgMar", "bottom")
    return max(_NARROWEST, height - beside - _LINE) if height else _TALLEST


def _width_at(mark: Element) -> int:
    """Return the room for a chart where *mark* stands, in twips."""
    cell = nearest(mark, "tc")
    if cell is not None:
        width = _twips(cell, "w:tcPr/w:tcW[@w:type='dxa']", "w")
        return _bounded(width - _IN_CELL if width else _USUAL // 2)
    width = _twips(mark, f"{_PAGE}/w:pgSz", "w")
    beside = _twips(mark, f"{_PAGE}/w:pgMar", "left") + _twips(mark, f"{_PAGE}/w:pgMar", "right")
    return _bounded(width - beside if width else _USUAL)


def _twips(element: Element, path: str, name: str) -> int:
    """Return a measure that the template gives, or 0."""
    text = next((node.get(w(name), "") for node in nodes(element, path)), "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else 0


def _bounded(width: int) -> int:
    return max(_NARROWEST, min(width, _WIDEST))
