"""The styles of all templates in one part: what is the same is shared, what only has the same name is renamed."""

from __future__ import annotations

from copy import deepcopy
from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from lxml import etree

from municipal_programs.word.composing.defaults import Defaults, baked, defaults_of
from municipal_programs.word.composing.numbering import definition_of
from municipal_programs.word.package.xml import Element, W, children, nodes, parsed, w

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Renaming", "Sheet", "Styles"]

_VAL: Final = w("val")
_ID: Final = w("styleId")
_USED_BY: Final = ".//w:pStyle | .//w:rStyle | .//w:tblStyle"
_FOLLOWED: Final = ("basedOn", "next", "link")
_ON: Final = {"1", "true", "on"}


class Sheet:
    """The styles of one template, with the lists that they use.

    Args:
        styles: Its part of styles, or None.
        numbering: Its part of lists, parsed, or None.
    """

    def __init__(self, styles: bytes | None, numbering: Element | None) -> None:
        self.root = etree.Element(w("styles"), nsmap={"w": W}) if styles is None else parsed(styles)
        self.numbering = numbering
        self.by_id = {node.get(_ID, ""): node for node in children(self.root, "style")}
        self._looks: dict[str, bytes] = {}

    @cached_property
    def defaults(self) -> Defaults:
        """What the template says of text that no style speaks of."""
        return defaults_of(self.root)

    def default(self, kind: str) -> str | None:
        """Return the style of a paragraph (or table) that names none."""
        found = (name for name, node in self.by_id.items() if node.get(w("type")) == kind and node.get(w("default")) in _ON)
        return next(found, None)

    def used_by(self, roots: Iterable[Element]) -> list[str]:
        """Return the styles that *roots* need, with those that these rest on, in the order of the part."""
        wanted = {node.get(_VAL, "") for root in roots for node in nodes(root, _USED_BY)}
        wanted |= {name for kind in ("paragraph", "table") if (name := self.default(kind))}
        waiting = list(wanted)
        while waiting:
            style = self.by_id.get(waiting.pop())
            for node in children(style, *_FOLLOWED) if style is not None else ():
                if node.get(_VAL, "") not in wanted:
                    wanted.add(node.get(_VAL, ""))
                    waiting.append(node.get(_VAL, ""))
        return [name for name in self.by_id if name in wanted]

    def look(self, name: str) -> bytes:
        """Return all that decides how a style looks, in bytes that can be compared."""
        if name not in self._looks:
            self._looks[name] = b""  # styles that rest on themselves end here
            self._looks[name] = self._look(self.by_id[name])
        return self._looks[name]

    def _look(self, style: Element) -> bytes:
        bare = deepcopy(style)
        for node in list(
            children(bare, "name", "next", "link", "rsid", "uiPriority", "qFormat", "unhideWhenUsed", "semiHidden", "locked")
        ):
            bare.remove(node)
        for key in (_ID, w("customStyle")):
            bare.attrib.pop(key, None)
        below = style.find(w("basedOn"))
        parent = "" if below is None else below.get(_VAL, "")
        rest = self.look(parent) if parent in self.by_id else self.defaults.look
        lists = [definition_of(self.numbering, node.get(_VAL, "")) for node in nodes(style, ".//w:numId")]
        shapes = b"".join(_shape_look(found[1]) for found in lists if found)
        for node in nodes(bare, ".//w:numId | w:basedOn"):
            node.attrib.clear()
        return etree.tostring(bare, method="c14n2", strip_text=True) + shapes + b"\0" + rest


def _shape_look(shape: Element) -> bytes:
    bare = deepcopy(shape)
    for node in nodes(bare, "w:nsid | w:tmpl"):
        bare.remove(node)
    bare.attrib.clear()
    return etree.tostring(bare, method="c14n2", strip_text=True)


@frozen(kw_only=True)
class Renaming:
    """What the styles of one template are called in the report.

    Args:
        names: From the template's style to the report's.
        added: The styles that came with this template.
    """

    names: dict[str, str] = field(factory=dict[str, str])
    added: list[Element] = field(factory=list[Element])


class Styles:
    """The part of styles while the report is put together, beginning with that of the base.

    Args:
        base: The base's styles; every one of them is kept under its name.
    """

    def __init__(self, base: Sheet) -> None:
        self.base = base
        self.root = base.root
        self._ids = set(base.by_id)
        self._names = {_name(node).lower() for node in base.by_id.values()}
        self._known = {(name, base.look(name)): name for name in base.by_id}

    def adopt(self, sheet: Sheet, roots: Iterable[Element]) -> Renaming:
        """Take over the styles that *roots* need; their lists still have the numbers of their template."""
        renaming = Renaming()
        for name in sheet.used_by(roots):
            known = self._known.get((name, sheet.look(name)))
            renaming.names[name] = known or self._add(sheet, name, renaming)
        for style in renaming.added:
            self._link(style, renaming.names)
        return renaming

    def _add(self, sheet: Sheet, name: str, renaming: Renaming) -> str:
        number = next(n for n in range(1, 1 << 30) if _numbered(name, n) not in self._ids)
        style = deepcopy(sheet.by_id[name])
        if sheet.defaults.look != self.base.defaults.look and style.find(w("basedOn")) is None:
            baked(style, sheet.defaults, self.base.defaults)
        new = _numbered(name, number)
        style.set(_ID, new)
        style.attrib.pop(w("default"), None)
        self._name(style)
        self.root.append(style)
        self._ids.add(new)
        self._known[name, sheet.look(name)] = new
        renaming.added.append(style)
        return new

    def _name(self, style: Element) -> None:
        """Give *style* a name that no other has, because LibreOffice goes by names."""
        written = _name(style)
        number = next(n for n in range(1, 1 << 30) if _numbered(written, n, " ").lower() not in self._names)
        unique = _numbered(written, number, " ")
        self._names.add(unique.lower())
        for node in children(style, "name"):
            node.set(_VAL, unique)
        if number > 1:
            style.set(w("customStyle"), "1")
            for node in list(children(style, "aliases")):
                style.remove(node)

    @staticmethod
    def _link(style: Element, names: dict[str, str]) -> None:
        for node in list(children(style, *_FOLLOWED)):
            renamed = names.get(node.get(_VAL, ""))
            if renamed is None:
                style.remove(node)
            else:
                node.set(_VAL, renamed)


def _name(style: Element) -> str:
    return next((node.get(_VAL, "") for node in children(style, "name")), style.get(_ID, ""))


def _numbered(name: str, number: int, gap: str = "") -> str:
    return name if number == 1 else f"{name}{gap}{number}"
