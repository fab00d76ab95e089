"""YAML to a tree, through the events of the parser: every scalar is text, and nothing clever is allowed (traps 18 and 25)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from municipal_programs.files import _messages as say
from municipal_programs.files._slips import Misread, Slip
from municipal_programs.files._text import raw_faults
from municipal_programs.files._tree import Items, Place, Scalar, ScalarKind, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ruamel.yaml.events import Event

    from municipal_programs.errors import Message
    from municipal_programs.files._growth import Growth
    from municipal_programs.files._tree import Node, Steps

__all__ = ["tree_of_yaml"]

_CUT_OFF = re.compile(r"[ \t]+(#[^\s#][^\n]*)")
_STANDARD_TAG = "tag:yaml.org,2002:"


def tree_of_yaml(text: str, growth: Growth) -> Node | None:
    """Return the tree of *text*, or None if it is empty; what is wrong with it although it can be read goes to *growth*.

    Raises:
        Misread: If it is no YAML, or holds characters that cannot be read for sure.
    """
    raw = tuple(raw_faults(text, yaml=True))
    if raw:
        raise Misread(raw)
    try:
        return _Builder(text, growth).document()
    except MarkedYAMLError as cause:
        raise Misread([_unreadable(cause)]) from None


class _Builder:
    """Builds nodes from events: one document, and only what a clerk would write."""

    def __init__(self, text: str, growth: Growth) -> None:
        self.text = text
        self.growth = growth
        self.events: Iterator[Event] = iter(YAML(typ="safe", pure=True).parse(text))

    def document(self) -> Node | None:
        """Return the only document of the text, or None if there is none."""
        root: Node | None = None
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                if root is not None:
                    raise Misread([Slip(_place(event), say.SECOND_DOCUMENT())])
                if event.version or event.tags:
                    self.growth.fault(_place(event), say.DIRECTIVE())
            elif isinstance(event, NodeEvent):
                root = self.node(event, ())
        return root

    def node(self, event: Event, path: Steps) -> Node:
        """Return the node that begins with *event*."""
        place = _place(event, path)
        self._refuse_cleverness(event, place)
        match event:
            case AliasEvent():
                self.growth.fault(place, say.ALIAS(name=event.anchor), f"*{event.anchor}")
                return Scalar(f"*{event.anchor}", place)
            case SequenceStartEvent():
                return self.items(self.growth.admitted(Items(place)))
            case MappingStartEvent():
                return self.table(self.growth.admitted(Table(place)))
            case ScalarEvent():
                return self.scalar(event, place)
        raise AssertionError(event)

    def items(self, items: Items) -> Items:
        """Fill *items* up to the end of the list."""
        while not isinstance(event := next(self.events), CollectionEndEvent):
            items.append(self.node(event, (*items.place.path, len(items))))
        return items

    def table(self, table: Table) -> Table:
        """Fill *table* up to the end of the mapping."""
        while not isinstance(event := next(self.events), CollectionEndEvent):
            key = self.key(event, table.place.path)
            value = self.node(next(self.events), key.place.path)
            if key.text == "<<":
                self.growth.fault(key.place, say.MERGE(), key.text)
            else:
                self.growth.put(table, key, value)
        return table

    def key(self, event: Event, path: Steps) -> Scalar:
        """Return the key that *event* writes, in one composition of its letters."""
        if not isinstance(event, ScalarEvent):
            raise Misread([Slip(_place(event, path), say.KEY_IS_NO_TEXT())])
        text = normalize("NFC", event.value)
        place = _place(event, (*path, text))
        self._refuse_cleverness(event, place)
        return self.growth.admitted(Scalar(text, place))

    def scalar(self, event: ScalarEvent, place: Place) -> Scalar:
        """Return the text that *event* writes."""
        plain = event.style is None
        cut_off = _CUT_OFF.match(self.text, event.end_mark.index) if plain else None
        if cut_off:
            self.growth.fault(place, say.HIDDEN_BY_HASH(seen=cut_off[1]), event.value)
        kind = ScalarKind.BLANK if plain and not event.value else ScalarKind.TEXT
        return self.growth.admitted(Scalar(event.value, place, kind))

    def _refuse_cleverness(self, event: Event, place: Place) -> None:
        if isinstance(event, AliasEvent) or not isinstance(event, NodeEvent):
            return
        if event.anchor is not None:
            self.growth.fault(place, say.ANCHOR(name=event.anchor), f"&{event.anchor}")
        tag = getattr(event, "tag", None)
        if tag is not None:
            name = str(tag).replace(_STANDARD_TAG, "!!")
            self.growth.fault(place, say.TAG(name=name), name)


def _place(event: Event, path: Steps = ()) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1, path)


def _unreadable(cause: MarkedYAMLError) -> Slip:
    mark = cause.problem_mark or cause.context_mark
    problem = f"{cause.context or ''} {cause.problem or ''}".strip()
    known: Message = next((words for part, words in say.YAML_PROBLEMS.items() if part in problem), say.UNCLEAR(problem=problem))
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    return Slip(place, say.NOT_YAML(problem=known))
