"""The bars of the charts of a document, read back from what it draws and from the workbooks behind."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.storage import PackageError, read_package
from municipal_programs.word.charts.drawn import C
from municipal_programs.word.package.relationships import relationships_of
from municipal_programs.word.package.xml import Element, R, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["DrawnBar", "drawn_charts"]

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SHEET: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RANGE: Final = re.compile(r"\$([A-Z]{1,3})\$(\d{1,7}):\$\1\$\d{1,7}$|\$([A-Z]{1,3})\$(\d{1,7})$")


@frozen(kw_only=True)
class DrawnBar:
    """One bar as a document draws it.

    Args:
        heading: What stands above its chart.
        series: What the legend calls it.
        category: What it is for.
        number: What is drawn; None where that is no number.
        label: What a person typed over the label of the bar; empty where it says the number.
        behind: What the workbook of the chart holds in its place, which the chart shows once somebody edits it; None where it has
            no workbook, or no number there.
    """

    heading: str
    series: str
    category: str
    number: Decimal | None
    label: str = ""
    behind: Decimal | None = None


def drawn_charts(parts: Mapping[str, bytes], part: str) -> Iterator[tuple[DrawnBar, ...]]:
    """Yield the bars of each chart that the part named *part* shows, in its order.

    Raises:
        ValueError: If a part is not well-formed.
    """
    targets = {found.identity: found.target for found in relationships_of(parts, part) if found.type == "chart"}
    shown = (node.get(f"{{{R}}}id", "") for node in parsed(parts[part]).iter(f"{{{C}}}chart"))
    for chart in dict.fromkeys(targets[identity] for identity in shown if identity in targets):
        if chart in parts:
            yield tuple(_bars(parsed(parts[chart]), _workbook_of(parts, chart)))


def _bars(root: Element, cells: Mapping[str, Decimal]) -> Iterator[DrawnBar]:
    title = root.find(f"{{{C}}}chart/{{{C}}}title")
    heading = "" if title is None else "".join(node.text or "" for node in title.iter(f"{_A}t", f"{{{C}}}v"))
    for series in root.iter(f"{{{C}}}ser"):
        (name, *_) = (*_points(series, "tx").values(), "")
        categories = _points(series, "cat")
        labels = dict(_typed_labels(series))
        column, row = _first_cell(series)
        for index, text in _points(series, "val").items():
            yield DrawnBar(
                heading=heading,
                series=name,
                category=categories.get(index, ""),
                number=_number(text),
                label=labels.get(index, ""),
                behind=cells.get(f"{column}{row + index}"),
            )


def _points(series: Element, name: str) -> dict[int, str]:
    """Return the texts that a series keeps under *name*, by their places."""
    found = series.find(f"{{{C}}}{name}")
    points = () if found is None else found.iter(f"{{{C}}}pt")
    return {int(point.get("idx", "0")): point.findtext(f"{{{C}}}v", "") for point in points}


def _typed_labels(series: Element) -> Iterator[tuple[int, str]]:
    """Yield the labels of single bars that were typed over, by the places of the bars."""
    for label in series.iter(f"{{{C}}}dLbl"):
        text, index = label.find(f"{{{C}}}tx"), label.find(f"{{{C}}}idx")
        if text is not None and index is not None:
            yield int(index.get("val", "0")), "".join(node.text or "" for node in text.iter(f"{_A}t", f"{{{C}}}v"))


def _first_cell(series: Element) -> tuple[str, int]:
    """Return the column and the row of the workbook that the first bar of a series comes from; no column where nobody knows."""
    found = _RANGE.search(series.findtext(f"{{{C}}}val/{{{C}}}numRef/{{{C}}}f", ""))
    return ("", 0) if found is None else (found[1] or found[3], int(found[2] or found[4]))


def _workbook_of(parts: Mapping[str, bytes], chart: str) -> dict[str, Decimal]:
    """Return the numbers of the first sheet of the workbook behind a chart, by their cells; none where there is no workbook."""
    target = next((found.target for found in relationships_of(parts, chart) if found.type == "package"), "")
    if target not in parts:
        return {}
    try:
        sheet = read_package(parts[target]).get("xl/worksheets/sheet1.xml")
    except PackageError:
        return {}
    cells = () if sheet is None else parsed(sheet).iter(f"{_SHEET}c")
    numbers = ((cell.get("r", ""), _number(cell.findtext(f"{_SHEET}v", ""))) for cell in cells if cell.get("t", "n") == "n")
    return {place: number for place, number in numbers if number is not None}


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
