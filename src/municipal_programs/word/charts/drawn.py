"""A chart as Office Open XML, and the workbook that holds its figures."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen
from lxml import etree
from xlsxwriter import Workbook

from municipal_programs.reports import ChartKind
from municipal_programs.storage import read_package, write_package
from municipal_programs.values.wording import write_number
from municipal_programs.word.package.xml import Element, R, parsed, written

if TYPE_CHECKING:
    from municipal_programs.reports import Chart

__all__ = ["DrawnChart", "drawn"]

C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_SHEET: Final = "Дані"
_FONT: Final = {"name": "Times New Roman", "size": 10}
_TITLE: Final = {"name": "Times New Roman", "size": 12, "bold": True}
_LINE: Final = {"color": "#1F3864", "width": 0.75}
_FILLS: Final[tuple[dict[str, Any], ...]] = (
    {"fill": {"color": "#1F3864"}},
    {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": "#2E74B5", "bg_color": "#FFFFFF"}},
    {"fill": {"color": "#D9E2F3"}},
    {"pattern": {"pattern": "small_grid", "fg_color": "#1F3864", "bg_color": "#FFFFFF"}},
    {"pattern": {"pattern": "percent_50", "fg_color": "#2E74B5", "bg_color": "#FFFFFF"}},
    {"fill": {"color": "#8EAADB"}},
)
"""Dark, hatched, light and dotted: told apart on paper that knows no colours too."""
_WHOLE: Final = "[<10000][$-422]0;[$-422]#,##0"
_TENTHS: Final = "[<10000][$-422]0.0;[$-422]#,##0.0"
"""Ukrainian numbers, whose groups begin with five digits, at most to a tenth: the table beside the chart and its own workbook
are exact."""
_LABELS_WITHOUT: Final = ("showCatName", "showSerName", "showPercent", "showBubbleSize")
_MOST_LABELS: Final = 30
"""Figures that are written at their bars; more of them would cover each other."""
_MOST_CHARACTERS: Final = 80
"""Characters of figures that stand side by side above upright bars."""
_WHEN: Final = dt.datetime(1980, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones, and this one no clock


@frozen(kw_only=True)
class DrawnChart:
    """A chart ready for a package.

    Args:
        xml: Its part; the workbook is ``rId1`` there.
        workbook: The .xlsx with its figures, which Word opens when somebody edits them.
    """

    xml: bytes
    workbook: bytes


@lru_cache(maxsize=128)
def drawn(chart: Chart) -> DrawnChart:
    """Draw *chart*; the same chart gives the same bytes."""
    with_chart = _workbook(chart, with_chart=True)
    return DrawnChart(
        xml=_finished(read_package(with_chart)["xl/charts/chart1.xml"]),
        workbook=write_package(read_package(_workbook(chart, with_chart=False))),
    )


def _workbook(chart: Chart, *, with_chart: bool) -> bytes:
    target = io.BytesIO()
    # XlsxWriter ships no types, so that what it makes is Any here.
    book: Any = Workbook(target, {"in_memory": True})
    book.set_properties({"created": _WHEN})
    sheet = book.add_worksheet(_SHEET)
    sheet.set_column(0, 0, 40)
    for row, category in enumerate(chart.categories, start=1):
        sheet.write_string(row, 0, category)
    for column, series in enumerate(chart.series, start=1):
        sheet.write_string(0, column, series.name)
        for row, number in enumerate(series.numbers, start=1):
            if number is not None:
                sheet.write_number(row, column, number)
    if with_chart:
        sheet.insert_chart(0, len(chart.series) + 1, _chart(book, chart))
    book.close()
    return target.getvalue()


def _chart(book: Any, chart: Chart) -> Any:  # noqa: ANN401 - see above
    made = book.add_chart({"type": str(chart.kind)})
    last = len(chart.categories)
    numbers = [number for one in chart.series for number in one.numbers if number is not None]
    whole = all(number == number.to_integral_value() for number in numbers)
    labels = {"value": True, "num_format": _WHOLE if whole else _TENTHS, "font": _FONT} if _have_room(chart, numbers) else {}
    for column, _ in enumerate(chart.series, start=1):
        made.add_series(
            {
                "name": [_SHEET, 0, column],
                "categories": [_SHEET, 1, 0, last, 0],
                "values": [_SHEET, 1, column, last, column],
                "border": _LINE,
                "gap": 60,
                **_FILLS[(column - 1) % len(_FILLS)],
                "data_labels": labels,
            }
        )
    lying = chart.kind is ChartKind.BAR
    names = {"num_font": _FONT, "reverse": lying, "line": _LINE, "interval_unit": 1}
    values = {
        "num_font": _FONT,
        "num_format": _WHOLE,
        **({} if any(number < 0 for number in numbers) else {"min": 0}),
        "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9", "width": 0.5}},
        "line": {"none": True},
        "label_position": "high" if lying else "next_to",
    }
    made.set_x_axis(values if lying else names)
    made.set_y_axis(names if lying else values)
    made.set_title({"name": chart.heading, "name_font": _TITLE, "overlay": False})
    made.set_legend({"none": True} if len(chart.series) == 1 else {"position": "bottom", "font": _FONT})
    return made


def _have_room(chart: Chart, numbers: list[Decimal]) -> bool:
    """Tell whether the figures can be written at their bars without covering each other; the table beside has them anyway."""
    if len(chart.categories) * len(chart.series) > _MOST_LABELS:
        return False
    longest = max((len(write_number(number.quantize(Decimal("0.1")))) for number in numbers), default=0)
    return chart.kind is ChartKind.BAR or longest * len(numbers) <= _MOST_CHARACTERS


def _finished(content: bytes) -> bytes:
    """Say what XlsxWriter leaves to the program that opens the chart, and where its figures are."""
    root = parsed(content)
    for language in root.iterfind(f"{{{C}}}lang"):
        language.set("val", "uk-UA")
        language.addnext(_made(root, "roundedCorners", val="0"))
    for visible in root.iter(f"{{{C}}}plotVisOnly"):  # what is not given is no zero, which it would be unless told
        visible.addnext(_made(root, "dispBlanksAs", val="gap"))
    for settings in root.iterfind(f"{{{C}}}printSettings"):
        root.remove(settings)
    for category in root.iter(f"{{{C}}}cat"):
        _as_words(category)
    for labels in root.iter(f"{{{C}}}dLbls"):
        _with_values_only(labels)
    data = etree.SubElement(root, f"{{{C}}}externalData", {f"{{{R}}}id": "rId1"}, nsmap={"r": R})
    etree.SubElement(data, f"{{{C}}}autoUpdate", {"val": "0"})
    return written(root)


def _as_words(category: Element) -> None:
    """Let categories be words even where all of them look like numbers: years are names here."""
    for reference in category.iterfind(f"{{{C}}}numRef"):
        reference.tag = f"{{{C}}}strRef"
        for cache in reference.iterfind(f"{{{C}}}numCache"):
            cache.tag = f"{{{C}}}strCache"
            for form in cache.iterfind(f"{{{C}}}formatCode"):
                cache.remove(form)


def _with_values_only(labels: Element) -> None:
    """Say that a label is the figure and nothing else; LibreOffice takes for wanted what is not said."""
    for value in labels.iterfind(f"{{{C}}}showVal"):
        value.addprevious(_made(labels, "showLegendKey", val="0"))
    for name in _LABELS_WITHOUT:
        etree.SubElement(labels, f"{{{C}}}{name}", {"val": "0"})


def _made(root: Element, name: str, **attributes: str) -> Element:
    return root.makeelement(f"{{{C}}}{name}", attributes)
