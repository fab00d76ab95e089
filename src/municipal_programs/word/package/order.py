"""The order in which the schema wants the properties of paragraphs, runs, cells and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.word.package.xml import Element, children, w

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["CELL", "PAGE", "PARAGRAPH", "RUN", "place_child", "put_in_order"]


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


PARAGRAPH: Final = _names(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens "
    "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr pPrChange"
)
RUN: Final = _names(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color "
    "spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath "
    "rPrChange"
)
CELL: Final = _names(
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel "
    "cellMerge tcPrChange"
)
PAGE: Final = _names(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign "
    "noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
)


def put_in_order(parent: Element, order: Sequence[str]) -> None:
    """Sort the children of *parent* as the schema has them; what is not of the schema goes last."""
    rank = {w(name): number for number, name in enumerate(order)}
    parent[:] = sorted(parent, key=lambda child: rank.get(str(child.tag), len(rank)))


def place_child(parent: Element, name: str, order: Sequence[str]) -> Element:
    """Return the child *name* of *parent*, made at its place in *order* where it is missing."""
    present = next(children(parent, name), None)
    if present is not None:
        return present
    before = {w(earlier) for earlier in order[: order.index(name)]}
    at = sum(1 for child in parent if child.tag in before)
    child = parent.makeelement(w(name))
    parent.insert(at, child)
    return child
