"""The parts that charts add to a package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from municipal_programs.word.charts.drawn import drawn
from municipal_programs.word.charts.picture import picture_of
from municipal_programs.word.package.relationships import Relationship, relationships_of, relationships_part, relationships_xml
from municipal_programs.word.package.xml import R, parsed, written

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from municipal_programs.word.charts.placing import PlacedChart

__all__ = ["with_charts"]

_TYPES: Final = "[Content_Types].xml"
_OVERRIDE: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_CHART: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_PICTURE: Final = "image/x-emf"
_TWIPS_IN_MM: Final = 57
_WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def with_charts(parts: Mapping[str, bytes], part: str, charts: Sequence[PlacedChart]) -> dict[str, bytes]:
    """Return *parts* with *charts*, which the part named *part* shows, and their workbooks."""
    if not charts:
        return dict(parts)
    found = dict(parts)
    types = parsed(found[_TYPES])
    arrows = list(relationships_of(parts, part))
    for placed in charts:
        made = drawn(placed.chart)
        chart = _free(found, "word/charts/chart{}.xml")
        workbook = _free(found, "word/embeddings/Microsoft_Excel_Sheet{}.xlsx")
        found |= {chart: made.xml, workbook: made.workbook}
        found[relationships_part(chart)] = relationships_xml(chart, [_arrow("rId1", "package", workbook)])
        arrows.append(_arrow(placed.relationship, "chart", chart))
        picture = _free(found, "word/media/chart{}.emf")
        found[picture] = picture_of(placed.chart, placed.width * 10 // _TWIPS_IN_MM, placed.height * 10 // _TWIPS_IN_MM)
        arrows.append(_arrow(placed.picture, "image", picture))
        for name, kind in ((chart, _CHART), (workbook, _WORKBOOK), (picture, _PICTURE)):
            etree.SubElement(types, _OVERRIDE, {"PartName": f"/{name}", "ContentType": kind})
    return {**found, _TYPES: written(types), relationships_part(part): relationships_xml(part, arrows)}


def _arrow(identity: str, kind: str, target: str) -> Relationship:
    return Relationship(identity=identity, uri=f"{R}/{kind}", target=target)


def _free(parts: Mapping[str, bytes], pattern: str) -> str:
    return next(name for number in range(1, 1 << 30) if (name := pattern.format(number)) not in parts)
