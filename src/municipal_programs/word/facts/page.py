"""What stands on the pages of a document where figures were placed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.word.errors import Place
from municipal_programs.word.facts.beside import text_after, text_before
from municipal_programs.word.facts.glue import glued_after, glued_before
from municipal_programs.word.facts.naming import number_of
from municipal_programs.word.facts.places import Places
from municipal_programs.word.facts.visible import SIGNS, is_original, is_shown, sign_of
from municipal_programs.word.package.relationships import relationships_of
from municipal_programs.word.package.xml import Element, parsed, w
from municipal_programs.word.template.refusals import main_part

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

__all__ = ["Standing", "standing_in"]

_CONTROL: Final = w("sdt")
_START: Final = w("bookmarkStart")
_END: Final = w("bookmarkEnd")
_MOST_SIGNS: Final = 256
"""Texts in a bookmark beyond which it no longer encloses a figure, but pages: its end was lost."""
_IDENTITY: Final = re.compile(
    r"(?:activity|amendment|decision|department|execution|indicator|measure|passport|portfolio|program|statement)\.\S+"
)


@frozen(kw_only=True)
class Standing:
    """A figure as it stands on a page.

    Args:
        number: Its number in the manifest, as its bookmark says; None where the bookmark is lost or there was none.
        tag: Its identity as its control says, shortened where it is long; empty where the control is lost.
        text: What a reader sees if all tracked changes are accepted.
        original: What a reader sees if all are rejected.
        before: The digits or the sign right before it.
        after: The same, right after it.
        place: Where a person finds it.
    """

    number: int | None
    tag: str
    text: str
    original: str
    before: str
    after: str
    place: Place


def standing_in(parts: Mapping[str, bytes], tags: Collection[str]) -> Iterator[Standing]:
    """Yield the figures of a package in the order of the document, headers and footers last.

    Args:
        parts: The package.
        tags: The tags of the figures that its manifest knows; a control with any other counts only if that has the form of an
            identity, for people have controls of their own.

    Raises:
        PackageError: If it is no Word document.
        ValueError: If a part is not well-formed.
    """
    main = main_part(parts)
    margins = [found.target for found in relationships_of(parts, main) if found.type in {"header", "footer"}]
    for part in (main, *sorted({margin for margin in margins if margin in parts})):
        root = parsed(parts[part])
        places = Places(root, "" if part == main else part.rsplit("/", 1)[-1])
        for traces in _Walk(tags).over(root):
            yield traces.standing(places)


class _Traces:
    """What shows in the XML where a figure is."""

    def __init__(self, first: Element, *, number: int | None = None, tag: str = "") -> None:
        self.first = self.last = first
        self.number = number
        self.tag = tag
        self.signs: list[Element] = []

    def standing(self, places: Places) -> Standing:
        """Return what a person sees of it."""
        return Standing(
            number=self.number,
            tag=self.tag,
            text=_joined(sign for sign in self.signs if is_shown(sign)),
            original=_joined(sign for sign in self.signs if is_original(sign)),
            before=glued_before(text_before(self.first)),
            after=glued_after(text_after(self.last)),
            place=places.of(self.first),
        )


class _Walk:
    """Goes through a part and finds the traces of figures, whichever of the two carriers is left of each."""

    def __init__(self, tags: Collection[str]) -> None:
        self._tags = tags
        self._traces: list[_Traces] = []
        self._controls: dict[Element, _Traces] = {}
        self._open: dict[str, _Traces] = {}

    def over(self, root: Element) -> list[_Traces]:
        """Return the traces in *root*, in its order."""
        for node in root.iter(_CONTROL, _START, _END, *SIGNS):
            if node.tag == _CONTROL:
                self._meet_control(node)
            elif node.tag == _START:
                self._meet_start(node)
            elif node.tag == _END:
                self._meet_end(node)
            else:
                self._meet_sign(node)
        for traces in list(self._open.values()):
            self._lose_end(traces)
        return self._traces

    def _meet_control(self, control: Element) -> None:
        tag = self._tag_of(control)
        if not tag:
            return
        around = next((traces for traces in self._open.values() if not traces.tag), None)
        if around is None:
            around = _Traces(control, tag=tag)
            around.signs = list(control.iter(*SIGNS))
            self._traces.append(around)
        around.tag = tag
        self._controls[control] = around

    def _meet_start(self, mark: Element) -> None:
        number = number_of(mark.get(w("name"), ""))
        if number is None:
            return
        holder = next((self._controls[above] for above in mark.iterancestors(_CONTROL) if above in self._controls), None)
        if holder is not None and holder.number is None:  # LibreOffice puts bookmarks inside of controls
            holder.number = number
            return
        traces = _Traces(mark, number=number)
        self._traces.append(traces)
        self._open[mark.get(w("id"), "")] = traces

    def _meet_end(self, mark: Element) -> None:
        traces = self._open.pop(mark.get(w("id"), ""), None)
        if traces is not None:
            traces.last = mark

    def _meet_sign(self, sign: Element) -> None:
        for traces in list(self._open.values()):
            traces.signs.append(sign)
            if len(traces.signs) == _MOST_SIGNS:
                self._lose_end(traces)

    def _lose_end(self, traces: _Traces) -> None:
        """Take what the control encloses for the figure, or nothing where there is none."""
        self._open = {identity: one for identity, one in self._open.items() if one is not traces}
        control = next((control for control, one in self._controls.items() if one is traces), None)
        traces.signs = [] if control is None else list(control.iter(*SIGNS))
        traces.last = traces.first if control is None else control

    def _tag_of(self, control: Element) -> str:
        """Return the tag of a control of ours, or its alias, which some programs keep when they lose the tag."""
        for name in ("tag", "alias"):
            node = control.find(f"{w('sdtPr')}/{w(name)}")
            said = "" if node is None else node.get(w("val"), "")
            if said in self._tags or _IDENTITY.fullmatch(said):
                return said
        return ""


def _joined(signs: Iterable[Element]) -> str:
    return "".join(map(sign_of, signs))
