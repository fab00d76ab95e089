"""Where a new page set-up begins, and with which headers and footers."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import TYPE_CHECKING, Final

from attrs import frozen
from lxml import etree

from municipal_programs.word.package.xml import Element, R, W, children, w

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["REFERENCES", "Margin", "Pages", "Slot", "default_page"]

Slot = tuple[str, str]
"""Header or footer (``headerReference``), and for which pages (``default``, ``first``, ``even``)."""

REFERENCES: Final = ("headerReference", "footerReference")
_NO_GEOMETRY: Final = (*REFERENCES, "type", "titlePg", "printerSettings")


@frozen(kw_only=True)
class Margin:
    """A header or footer in the report.

    Args:
        look: The same for two that show the same; its own where it shows values.
        reference: Gives the relationship by which the body names it; the part is carried over when it is first asked for.
    """

    look: str
    reference: Callable[[], str]


def default_page() -> Element:
    """Return the page of a template that says nothing: A4 upright with the margins of ДСТУ 4163 (30, 10, 20, 20 mm)."""
    page = etree.Element(w("sectPr"), nsmap={"w": W})
    etree.SubElement(page, w("pgSz"), {w("w"): "11906", w("h"): "16838"})
    margins = {"top": "1134", "right": "567", "bottom": "1134", "left": "1701", "header": "567", "footer": "567", "gutter": "0"}
    etree.SubElement(page, w("pgMar"), {w(name): value for name, value in margins.items()})
    return page


class Pages:
    """The page set-up of the report as it goes on, section after section.

    A set-up equal to the running one flows on. Another one begins a page; it has the header and footer of the base unless it
    brings its own, and none is inherited from the set-up before by chance.

    Args:
        blank: Gives the relationship to an empty header or footer.
    """

    def __init__(self, blank: Callable[[str], str]) -> None:
        self._blank = blank
        self._base: Mapping[Slot, Margin] | None = None
        self._running: tuple[bytes, list[tuple[Slot, str]]] | None = None
        self._used: set[Slot] = set()

    def flows_on(self, page: Element | None, own: Mapping[Slot, Margin]) -> bool:
        """Tell whether a section that begins with *page* (None: with any) goes on where the last one ended."""
        if self._running is None:
            return False
        return page is None or self._look(page, own) == self._running

    def turn_to(self, page: Element, own: Mapping[Slot, Margin]) -> Element:
        """Make *page* the running set-up; return it as the report writes it."""
        if self._base is None:
            self._base = own
        first_page = any(kind == "first" for _, kind in own)
        self._running = self._look(page, own)
        margins = {slot: margin for slot, margin in {**self._base, **own}.items() if slot in own or slot[1] != "first"}
        written = deepcopy(page)
        for reference in list(children(written, *REFERENCES, *(() if first_page else ("titlePg",)))):
            written.remove(reference)
        references = {slot: margin.reference() for slot, margin in margins.items()}
        inherited = {slot for slot in self._used - set(margins) if slot[1] != "first"}
        references |= {slot: self._blank(slot[0]) for slot in sorted(inherited)}
        written[:0] = [_reference(written, slot, identity) for slot, identity in sorted(references.items(), reverse=True)]
        self._used |= set(margins)
        return written

    def _look(self, page: Element, own: Mapping[Slot, Margin]) -> tuple[bytes, list[tuple[Slot, str]]]:
        margins = {**(self._base or {}), **own}
        return _geometry(page), sorted((slot, margin.look) for slot, margin in margins.items())


def _reference(page: Element, slot: Slot, identity: str) -> Element:
    node = page.makeelement(w(slot[0]), nsmap={"r": R})  # a prefix that lxml chooses depends on who else uses lxml
    node.set(w("type"), slot[1])
    node.set(f"{{{R}}}id", identity)
    return node


def _geometry(page: Element) -> bytes:
    bare = deepcopy(page)
    bare.attrib.clear()  # rsids: which editing session wrote it
    for node in list(children(bare, *_NO_GEOMETRY)):
        bare.remove(node)
    for grid in list(children(bare, "docGrid")):  # a grid that nothing snaps to
        if grid.get(w("type"), "default") == "default":
            bare.remove(grid)
    return etree.tostring(bare, method="c14n2", strip_text=True)
