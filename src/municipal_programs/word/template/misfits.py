"""Where values do not fit the tags of a sound template: looked for when a render failed, to say all of it with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes

from municipal_programs.word import _messages as say
from municipal_programs.word.errors import TemplateFault
from municipal_programs.word.template.language import LOOP
from municipal_programs.word.template.nearest import nearest_to
from municipal_programs.word.template.plain import is_group, is_list, kind_of
from municipal_programs.word.template.tags import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from municipal_programs.errors import Wording
    from municipal_programs.word.template.tags import Tag

__all__ = ["misfits"]

_LOOP = dict.fromkeys(LOOP, 1)
_Scope = dict[str, list[object]]


def misfits(tags: Iterable[Tag], values: Mapping[str, object]) -> tuple[TemplateFault, ...]:
    """Return what the balanced *tags* of a part ask for and *values* do not have; each fault once."""
    return tuple(dict.fromkeys(_Walk(values).faults(tags)))


class _Walk:
    """A walk over the tags with, for each name, all the values that it takes while loops go round."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._scopes: list[_Scope] = [{name: [value] for name, value in values.items()}]
        self._faults: list[TemplateFault] = []
        self._tag: Tag | None = None

    def faults(self, tags: Iterable[Tag]) -> list[TemplateFault]:
        for self._tag in tags:
            if self._tag.tree is not None:
                for statement in self._tag.tree.body:
                    self._enter(statement)
            elif self._tag.keyword in BLOCKS.values():
                self._scopes.pop()
        return self._faults

    def _enter(self, statement: nodes.Node) -> None:
        assert self._tag is not None
        if isinstance(statement, nodes.For):
            self._enter_loop(statement)
        elif isinstance(statement, nodes.If):
            self._values_of(statement.test)
            if self._tag.keyword == "if":
                self._scopes.append({})
        elif isinstance(statement, nodes.Assign):
            found = self._values_of(statement.node)
            if isinstance(statement.target, nodes.Name):
                self._scopes[-1][statement.target.name] = found
        elif isinstance(statement, nodes.Output):
            for node in statement.nodes:
                self._print(self._values_of(node))

    def _enter_loop(self, statement: nodes.For) -> None:
        elements: list[object] = []
        for value in self._values_of(statement.iter):
            if is_list(value):
                elements += value
            else:
                self._complain(say.NOT_A_LIST, kind=kind_of(value))
        scope: _Scope = {"loop": [_LOOP]}
        if isinstance(statement.target, nodes.Name):
            scope[statement.target.name] = elements
        self._scopes.append(scope)
        if statement.test is not None:
            self._values_of(statement.test)

    def _print(self, values: Iterable[object]) -> None:
        for value in values:
            if isinstance(value, bool) or is_group(value) or is_list(value):
                self._complain(say.NOT_PRINTABLE, kind=kind_of(value))

    def _values_of(self, node: nodes.Node) -> list[object]:
        """Return all that *node* may be; what cannot be told is left out."""
        if isinstance(node, nodes.Name):
            return self._named(node.name)
        if isinstance(node, nodes.Getattr):
            return list(self._parts(self._values_of(node.node), node.attr))
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return list(self._parts(self._values_of(node.node), node.arg.value))
        below = [value for child in node.iter_child_nodes() for value in self._values_of(child)]
        return below if isinstance(node, (nodes.Or, nodes.And)) else []

    def _named(self, name: str) -> list[object]:
        for scope in reversed(self._scopes):
            if name in scope:
                return scope[name]
        known = sorted({name for scope in self._scopes for name in scope} - {"loop"})
        self._complain(say.NAME_MISSING_IN_TAG, name=name, hint=nearest_to(name, known))
        return []

    def _parts(self, values: Iterable[object], name: str) -> Iterator[object]:
        for value in values:
            if not is_group(value):
                self._complain(say.NOT_A_GROUP, name=name, kind=kind_of(value))
            elif name not in value:
                self._complain(say.NAME_MISSING_IN_TAG, name=name, hint=nearest_to(name, sorted(map(str, value))))
            else:
                yield value[name]

    def _complain(self, wording: Wording, **gaps: object) -> None:
        assert self._tag is not None
        message = wording(tag=self._tag.text, **gaps)
        self._faults.append(TemplateFault(message=message, place=self._tag.paragraph.place))
