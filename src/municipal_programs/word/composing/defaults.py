"""What a document says of text that no style speaks of, and how a style says it for itself in another document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen
from lxml import etree

from municipal_programs.word.package.order import PARAGRAPH, RUN, place_child
from municipal_programs.word.package.xml import Element, nodes, w

__all__ = ["Defaults", "baked", "defaults_of"]

_NEUTRAL: Final[Mapping[str, Mapping[str, str]]] = {
    "b": {"val": "0"},
    "i": {"val": "0"},
    "ind": {"left": "0", "right": "0", "firstLine": "0"},
    "jc": {"val": "left"},
    "kern": {"val": "0"},
    "rFonts": dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), "Times New Roman"),
    "spacing": {"before": "0", "after": "0", "line": "240", "lineRule": "auto"},
    "sz": {"val": "20"},
    "szCs": {"val": "20"},
}
"""What Word takes where nothing is said (ECMA-376, part 1, 17.3): what the report's base says must be unsaid with it."""


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
    for name in sorted({*own, *other} & set(order) - {"lang"}):
        unsaid = {key: value for key, value in _NEUTRAL.get(name, {}).items() if key in other.get(name, {})}
        wanted = {**unsaid, **own.get(name, {})}
        if not wanted and name not in own:
            continue
        child = place_child(holder, name, order)
        for key, value in wanted.items():
            if child.get(w(key)) is None:
                child.set(w(key), value)
