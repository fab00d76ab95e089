"""YAML to a tree, from the events of the parser: every scalar is text, and nothing clever is allowed (traps 18 and 25)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from municipal_programs.files import _messages as say
from municipal_programs.files._events import Happening, events_of
from municipal_programs.files._slips import Misread, Slip
from municipal_programs.files._text import place_at, raw_faults
from municipal_programs.files._tree import Items, Place, Scalar, ScalarKind, Table, is_blank
from municipal_programs.limits import limits_in_force

if TYPE_CHECKING:
    from municipal_programs.files._events import Event
    from municipal_programs.files._growth import Growth
    from municipal_programs.files._tree import Node, Steps

__all__ = ["tree_of_yaml"]

_HALF = re.compile(r"\d[\d \u00a0]*,\Z")
_LONGEST_HALF = 30
_CUT_OFF = re.compile(r"[ \t]+(#[^\s#][^\n]*)")


def tree_of_yaml(text: str, growth: Growth) -> Node | None:
    """Return the tree of *text*, or None if it is empty; what is wrong with it although it can be read goes to *growth*.

    Raises:
        Misread: If it is no YAML, is too long, or holds characters that cannot be read for sure.
    """
    most = limits_in_force().yaml_characters
    if len(text) > most:
        raise Misread([Slip(Place(1, 1), say.TOO_LONG_FOR_YAML(most=most))])
    growth.slow_down()
    raw = tuple(raw_faults(text, yaml=True))
    if raw:
        raise Misread(raw)
    return _Builder(text, growth).document()


class _Builder:
    """Builds nodes from events: one document, and only what a clerk would write."""

    def __init__(self, text: str, growth: Growth) -> None:
        self.text = text
        self.growth = growth
        self.events = events_of(text)

    def document(self) -> Node | None:
        """Return the only document of the text, or None if there is none."""
        root: Node | None = None
        for event in self.events:
            if event.what is not Happening.DOCUMENT:
                root = self.node(event, _place(event, ()))
            elif root is not None:
                raise Misread([Slip(_place(event, ()), say.SECOND_DOCUMENT())])
            elif event.directives:
                self.growth.fault(_place(event, ()), say.DIRECTIVE())
        return root

    def node(self, event: Event, place: Place) -> Node:
        """Return the node that begins with *event*."""
        self.refuse_cleverness(event, place)
        match event.what:
            case Happening.LIST:
                return self.items(self.growth.admitted(Items(place)))
            case Happening.TABLE:
                return self.table(self.growth.admitted(Table(place)))
            case _:
                return self.growth.admitted(self.scalar(event, place))

    def items(self, items: Items) -> Items:
        """Fill *items* up to the end of the list."""
        while (event := next(self.events)).what is not Happening.END:
            items.append(self.node(event, _place(event, (*items.place.path, len(items)))))
        return items

    def table(self, table: Table) -> Table:
        """Fill *table* up to the end of the mapping."""
        while (event := next(self.events)).what is not Happening.END:
            key = self.key(event, table.place.path)
            value = self.value(key)
            self.refuse_parted_number(event, key, value)
            if key.text == "<<":
                self.growth.fault(key.place, say.MERGE(), key.text)
            else:
                self.growth.put(table, key, value)
        return table

    def key(self, event: Event, path: Steps) -> Scalar:
        """Return the key that *event* writes, in one composition of its letters."""
        if event.what is not Happening.SCALAR:
            raise Misread([Slip(_place(event, path), say.KEY_IS_NO_TEXT())])
        text = normalize("NFC", event.text)
        place = _place(event, (*path, text))
        self.refuse_cleverness(event, place)
        return self.growth.admitted(Scalar(text, place))

    def value(self, key: Scalar) -> Node:
        """Return what stands behind *key*; where nothing does, the place is that of the key."""
        event = next(self.events)
        return self.node(event, key.place if _is_blank(event) else _place(event, key.place.path))

    def scalar(self, event: Event, place: Place) -> Scalar:
        """Return the text that *event* writes."""
        cut_off = _CUT_OFF.match(self.text, event.end) if event.plain else None
        if cut_off:
            at = place_at(self.text, cut_off.start(1), place.path)
            self.growth.fault(at, say.HIDDEN_BY_HASH(seen=cut_off[1]), cut_off[1])
        return Scalar(event.text, place, ScalarKind.BLANK if _is_blank(event) else ScalarKind.TEXT)

    def refuse_parted_number(self, event: Event, key: Scalar, value: Node) -> None:
        """Note a key that is the second half of a number: between brackets ``0,5`` is two values."""
        start = event.end - len(event.text)
        half = _HALF.search(self.text, max(0, start - _LONGEST_HALF), start)
        if half and is_blank(value) and event.text[:1].isdigit():
            self.growth.fault(key.place, say.PARTED_BY_COMMA(seen=f"{half[0]}{event.text}"), key.text)

    def refuse_cleverness(self, event: Event, place: Place) -> None:
        """Note anchors, aliases and tags: they would let one place of a file change what another says."""
        if event.what is Happening.ALIAS:
            self.growth.fault(place, say.ALIAS(name=event.anchor), f"*{event.anchor}")
        elif event.anchor:
            self.growth.fault(place, say.ANCHOR(name=event.anchor), f"&{event.anchor}")
        if event.tag:
            self.growth.fault(place, say.TAG(name=event.tag), event.tag)


def _place(event: Event, path: Steps) -> Place:
    return Place(event.line, event.column, path)


def _is_blank(event: Event) -> bool:
    return event.what is Happening.SCALAR and event.plain and not event.text
