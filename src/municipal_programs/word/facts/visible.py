"""What of a document can be seen, also while changes are pending."""

from __future__ import annotations

from typing import Final

from municipal_programs.word.package.xml import Element, qualified, w

__all__ = ["SIGNS", "is_original", "is_shown", "sign_of"]

SIGNS: Final = {
    w("t"): "",
    w("delText"): "",
    w("tab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
"""The elements that put something on the page; the text of the first two is their own."""

_DELETED: Final = frozenset({w("del"), w("moveFrom")})
_INSERTED: Final = frozenset({w("ins"), w("moveTo")})
_PROPERTIES: Final = frozenset({w("pPr"), w("rPr"), w("sdtPr")})
_RUN: Final = w("r")
_ROW: Final = w("tr")
_CONTROL: Final = w("sdt")
_OFF: Final = frozenset({"0", "false", "off"})
_FALLBACK: Final = qualified("mc:Fallback")


def sign_of(element: Element) -> str:
    """Return what an element of `SIGNS` puts on the page."""
    if element.tag in (w("t"), w("delText")):
        return element.text or ""
    return SIGNS[str(element.tag)] if element.get(w("type")) is None else ""


def is_shown(element: Element) -> bool:
    """Tell whether *element* is of `SIGNS` and would be seen if all tracked changes were accepted."""
    return element.tag in SIGNS and _survives(element, _DELETED)


def is_original(element: Element) -> bool:
    """Tell whether *element* is of `SIGNS` and would be seen if all tracked changes were rejected."""
    return element.tag in SIGNS and _survives(element, _INSERTED)


def _survives(element: Element, gone: frozenset[str]) -> bool:
    for above in element.iterancestors():
        if above.tag in gone or above.tag in _PROPERTIES or above.tag == _FALLBACK:
            return False
        if (above.tag == _RUN and _is_hidden(above)) or (above.tag == _CONTROL and _asks_for_text(above)):
            return False
        if above.tag == _ROW and any(mark.tag in gone for mark in above.iterfind(f"{w('trPr')}/*")):
            return False
    return True


def _is_hidden(run: Element) -> bool:
    hidden = run.find(f"{w('rPr')}/{w('vanish')}")
    return hidden is not None and hidden.get(w("val"), "1") not in _OFF


def _asks_for_text(control: Element) -> bool:
    """Tell whether Word shows words of its own in *control*, because somebody emptied it."""
    return control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None
