"""What a document says of text that no style speaks of, and how a style says it for itself in another document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen
from lxml import etree

from municipal_programs.word.package.order import PARAGRAPH, RUN, place_child
from municipal_programs.word.package.xml import Element, nodes, w

__all__ = ["Defaults", "baked", "defaults_of"]

_ON: Final = "adjustRightInd autoSpaceDE autoSpaceDN kinsoku overflowPunct snapToGrid widowControl wordWrap"
_OFF: Final = (
    "b bCs bidi caps contextualSpacing cs dstrike emboss i iCs imprint keepLines keepNext mirrorIndents noProof outline pageBreakBefore "
    "rtl shadow smallCaps strike suppressAutoHyphens suppressLineNumbers suppressOverlap topLinePunct vanish webHidden"
)
_NEUTRAL: Final[Mapping[str, Mapping[str, str]]] = {
    **{name: {"val": "1"} for name in _ON.split()},
    **{name: {"val": "0"} for name in _OFF.split()},
    "bdr": {"val": "none"},
    "color": {"val": "auto"},
    "effect": {"val": "none"},
    "em": {"val": "none"},
    "highlight": {"val": "none"},
    "ind": {"left": "0", "right": "0", "firstLine": "0"},
    "jc": {"val": "left"},
    "kern": {"val": "0"},
    "outlineLvl": {"val": "9"},
    "position": {"val": "0"},
    "rFonts": dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), "Times New Roman"),
    "shd": {"val": "clear", "color": "auto", "fill": "auto"},
    "spacing": {"before": "0", "after": "0", "line": "240", "lineRule": "auto", "val": "0"},
    "sz": {"val": "20"},
    "szCs": {"val": "20"},
    "textAlignment": {"val": "auto"},
    "textDirection": {"val": "lrTb"},
    "u": {"val": "none"},
    "vertAlign": {"val": "baseline"},
    "w": {"val": "100"},
}
"""What Word takes where nothing is said (ECMA-376, part 1, 17.3): what the report's base says must be unsaid with it."""
_BY_ATTRIBUTE: Final = {"ind", "rFonts", "spacing"}
"""Properties of which a style may say a part and leave the rest to the defaults; any other it says whole."""


@frozen(kw_only=True)
class Defaults:
    """The attributes of a document's default properties, by property.

    Args:
        paragraph: Those of paragraphs.
        run: Those of runs.
    """

    paragraph: Mapping[str, Mapping[str, str]]
    run: Mapping[str, Mapping[str, str]]

    @property
    def look(self) -> bytes:
        """The same in bytes that can be compared; the language of spelling is none of the look."""
        run = {name: attributes for name, attributes in self.run.items() if name != "lang"}
        return repr([_sorted(self.paragraph), _sorted(run)]).encode()


def _sorted(properties: Mapping[str, Mapping[str, str]]) -> list[tuple[str, list[tuple[str, str]]]]:
    return sorted((name, sorted(attributes.items())) for name, attributes in properties.items())


def defaults_of(styles: Element) -> Defaults:
    """Return the defaults that a part of styles declares."""
    return Defaults(
        paragraph=_properties(styles, "w:docDefaults/w:pPrDefault/w:pPr/*"),
        run=_properties(styles, "w:docDefaults/w:rPrDefault/w:rPr/*"),
    )


def _properties(styles: Element, path: str) -> dict[str, dict[str, str]]:
    return {
        etree.QName(node).localname: {etree.QName(key).localname: value for key, value in node.attrib.items()}
        for node in nodes(styles, path)
    }


def baked(style: Element, own: Defaults, other: Defaults) -> None:
    """Make a style that rests on the defaults *own* look the same in a document with the defaults *other*."""
    if style.get(w("type")) != "paragraph":
        return  # paragraphs in tables rest on a paragraph style too, and characters on their paragraph's
    run = _holder(style, "rPr")
    _bake(run, RUN, own.run, other.run)
    paragraph = _holder(style, "pPr")
    _bake(paragraph, PARAGRAPH, own.paragraph, other.paragraph)


def _holder(style: Element, name: str) -> Element:
    present = style.find(w(name))
    if present is not None:
        return present
    holder = style.makeelement(w(name))
    run = style.find(w("rPr"))
    if name == "pPr" and run is not None:
        run.addprevious(holder)
    else:
        style.append(holder)
    return holder


def _bake(
    holder: Element,
    order: tuple[str, ...],
    own: Mapping[str, Mapping[str, str]],
    other: Mapping[str, Mapping[str, str]],
) -> None:
    for name in sorted(({*own} | {*other} & {*_NEUTRAL}) & {*order} - {"lang"}):
        if name not in _BY_ATTRIBUTE and holder.find(w(name)) is not None:
            continue
        child = place_child(holder, name, order)
        said = {_untheming(etree.QName(key).localname) for key in child.attrib}
        for key, value in {**_unsaid(name, other.get(name)), **own.get(name, {})}.items():
            if _untheming(key) not in said:
                child.set(w(key), value)


def _unsaid(name: str, said: Mapping[str, str] | None) -> dict[str, str]:
    """Return what takes back what a default says; one that only names itself, such as ``<w:b/>``, says all that it can."""
    if said is None:
        return {}
    keys = {_untheming(key) for key in said} or {"val"}
    return {key: value for key, value in _NEUTRAL.get(name, {}).items() if _untheming(key) in keys}


def _untheming(key: str) -> str:
    """Return the same for a font and for its place in a theme, such as ``ascii`` and ``asciiTheme``: of these one says enough."""
    return key.lower().removesuffix("theme")
