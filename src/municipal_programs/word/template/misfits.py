"""Where values do not fit the tags of a template: looked for when a render failed, to say all of it with its place."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen
from jinja2 import nodes

from municipal_programs.errors import MunicipalProgramsError
from municipal_programs.reports import Gap
from municipal_programs.word import _messages as say
from municipal_programs.word.errors import TemplateFault
from municipal_programs.word.template.language import LOOP
from municipal_programs.word.template.nearest import nearest_to
from municipal_programs.word.template.plain import is_group, is_list, kind_of
from municipal_programs.word.template.tags import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from municipal_programs.errors import Message, Wording
    from municipal_programs.word.template.language import Language
    from municipal_programs.word.template.tags import Tag

__all__ = ["Asked", "asked_of", "misfits"]

_LOOP = dict.fromkeys(LOOP, 1)
_COMPARISONS: Final[Mapping[str, Callable[[Any, Any], object]]] = {
    "eq": operator.eq,
    "gt": operator.gt,
    "gteq": operator.ge,
    "in": lambda one, other: one in other,
    "lt": operator.lt,
    "lteq": operator.le,
    "ne": operator.ne,
    "notin": lambda one, other: one not in other,
}
"""As Jinja calls them."""


@frozen(kw_only=True)
class Asked:
    """What tags ask of values.

    Args:
        faults: What none of them has.
        paths: Where the values lie that are asked for, such as ``measures[].title``.
    """

    faults: tuple[TemplateFault, ...]
    paths: frozenset[str]


def misfits(
    tags: Iterable[Tag], values: Mapping[str, object], language: Language, *, draft: bool = False
) -> tuple[TemplateFault, ...]:
    """Return what the *tags* of a part ask for and *values* do not have; each fault once.

    Args:
        tags: The tags, in document order; what a faulty one opens is taken for known.
        values: The values.
        language: The language of the tags.
        draft: Whether values may be missing.
    """
    walk = _Walk(values, language=language, draft=draft)
    walk.over(tags)
    return tuple(dict.fromkeys(walk.faults))


def asked_of(tags: Iterable[Tag], samples: Sequence[Mapping[str, object]], language: Language) -> Asked:
    """Return what the *tags* of a part ask of values such as *samples*, of which one may lack what another has.

    Conditions are not followed. So what no sample has is a fault, and what is only sometimes there is none.
    """
    walk = _Walk(*samples, language=language, draft=True, sometimes=True)
    walk.over(tags)
    return Asked(faults=tuple(dict.fromkeys(walk.faults)), paths=frozenset(walk.used) - {""})


@frozen
class _Seen:
    """A value that a name may have.

    Args:
        path: Where it lies among the values, such as ``measures[].title``; empty for what the language itself brings.
        value: The value.
    """

    path: str
    value: object

    def part(self, name: str, value: object) -> _Seen:
        """Return the part *name* of a group."""
        return _Seen(f"{self.path}.{name}" if self.path else "", value)

    @property
    def elements_path(self) -> str:
        """Where the elements of a list lie, all at one path."""
        return f"{self.path}[]" if self.path else ""

    def elements(self) -> Iterator[_Seen]:
        """Return the elements of a list."""
        assert is_list(self.value), "whoever asks looked before"
        return (_Seen(self.elements_path, element) for element in self.value)


_TRUTH: Final = _Seen("", value=True)
_Scope = dict[str, list[_Seen]]


def _one_of_each_kind(found: Iterable[_Seen]) -> Iterable[object]:
    return {type(seen.value): seen.value for seen in found}.values()


def _comparable(name: str, one: Any, other: Any) -> bool:  # noqa: ANN401 - whatever a template compares
    try:
        _COMPARISONS[name](one, other)
    except TypeError:
        return False
    return True


class _Walk:
    """A walk over the tags with, for each name, all the values that it takes while loops go round."""

    def __init__(self, *samples: Mapping[str, object], language: Language, draft: bool, sometimes: bool = False) -> None:
        whole: _Scope = {}
        for values in samples:
            for name, value in values.items():
                whole.setdefault(name, []).append(_Seen(name, value))
        self._scopes: list[_Scope | None] = [whole]
        self._sometimes = sometimes
        self._language = language
        self._draft = draft
        self._tag: Tag | None = None
        self.faults: list[TemplateFault] = []
        self.used: set[str] = set()

    def over(self, tags: Iterable[Tag]) -> None:
        """Walk over *tags*; what a faulty one would have defined is unknown, and nothing is said of it."""
        for self._tag in tags:
            if self._tag.tree is not None:
                for statement in self._tag.tree.body:
                    self._enter(statement)
            elif self._tag.keyword in BLOCKS:
                self._scopes.append(None)
            elif self._tag.keyword in BLOCKS.values() and len(self._scopes) > 1:
                self._scopes.pop()

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
                next(scope for scope in reversed(self._scopes) if scope is not None)[statement.target.name] = found
        elif isinstance(statement, nodes.Output):
            for node in statement.nodes:
                self._print(self._values_of(node))

    def _enter_loop(self, statement: nodes.For) -> None:
        elements: list[_Seen] = []
        for seen in self._there(self._values_of(statement.iter), is_list):
            if is_list(seen.value):
                elements += seen.elements()
            else:
                self._complain(say.NOT_A_LIST, kind=kind_of(seen.value))
        scope: _Scope = {"loop": [_Seen("", _LOOP)]}
        if isinstance(statement.target, nodes.Name):
            scope[statement.target.name] = elements
        self._scopes.append(scope)
        if statement.test is not None:
            self._values_of(statement.test)

    def _print(self, found: Iterable[_Seen]) -> None:
        for seen in found:
            value = seen.value
            if isinstance(value, bool) or is_group(value) or is_list(value):
                self._complain(say.NOT_PRINTABLE, kind=kind_of(value))
            elif isinstance(value, Gap) and value.instead is None and not self._draft:
                self._complain(say.GAP_IN_TAG, what=value.reason)

    def _values_of(self, node: nodes.Node) -> list[_Seen]:
        """Return all that *node* may be; what cannot be told is left out."""
        found = list(self._found(node))
        self.used |= {seen.path for seen in found}
        return found

    def _found(self, node: nodes.Node) -> Iterable[_Seen]:
        if isinstance(node, nodes.Name):
            return self._named(node.name)
        if isinstance(node, nodes.Const):
            return [_Seen("", node.value)]
        if isinstance(node, (nodes.Getattr, nodes.Getitem)):
            return self._below(node)
        if isinstance(node, nodes.Filter) and node.node is not None:
            return self._filtered(node, self._values_of(node.node))
        if isinstance(node, nodes.CondExpr):
            self._values_of(node.test)
            return [seen for one in (node.expr1, node.expr2) if one is not None for seen in self._values_of(one)]
        return self._decided(node)

    def _decided(self, node: nodes.Node) -> list[_Seen]:
        """Return what comes of a comparison, a test, or the words between two of them."""
        if isinstance(node, nodes.Compare):
            self._compare(node)
            return [_TRUTH]
        below = [seen for child in node.iter_child_nodes() for seen in self._values_of(child)]
        if isinstance(node, (nodes.Or, nodes.And)):
            return below
        return [_TRUTH] if isinstance(node, (nodes.Not, nodes.Test)) else []

    def _compare(self, node: nodes.Compare) -> None:
        """Say which two cannot be held against each other, unless others that may stand there can: a condition may ask before."""
        left = self._values_of(node.expr)
        for operand in node.ops:
            right = self._values_of(operand.expr)
            pairs = [(one, other) for one in _one_of_each_kind(left) for other in _one_of_each_kind(right)]
            if pairs and not any(_comparable(operand.op, *pair) for pair in pairs):
                one, other = pairs[0]
                self._complain(say.NOT_COMPARABLE, left=kind_of(one), right=kind_of(other))
            left = right

    def _named(self, name: str) -> list[_Seen]:
        known = [scope for scope in reversed(self._scopes) if scope is not None]
        for scope in known:
            if name in scope:
                return scope[name]
        if len(known) == len(self._scopes):
            names = sorted({name for scope in known for name in scope} - {"loop"})
            self._complain(say.NAME_MISSING_IN_TAG, name=name, hint=nearest_to(name, names))
        return []

    def _below(self, node: nodes.Getattr | nodes.Getitem) -> Iterable[_Seen]:
        above = self._values_of(node.node)
        name = node.attr if isinstance(node, nodes.Getattr) else node.arg.value if isinstance(node.arg, nodes.Const) else None
        if isinstance(name, str):
            return self._parts(above, name)
        return [element for seen in above if is_list(seen.value) for element in seen.elements()]

    def _parts(self, found: Sequence[_Seen], name: str) -> Iterator[_Seen]:
        for seen in self._there(found, lambda value: is_group(value) and name in value):
            if not is_group(seen.value):
                self._complain(say.NOT_A_GROUP, name=name, kind=kind_of(seen.value))
            elif name not in seen.value:
                hint = nearest_to(name, sorted(map(str, seen.value)))
                self._complain(say.NAME_MISSING_IN_TAG, name=name, hint=hint)
            else:
                yield seen.part(name, seen.value[name])

    def _there(self, found: Sequence[_Seen], fits: Callable[[object], bool]) -> Sequence[_Seen]:
        """Leave out what does not fit, where a condition may have asked for that and another sample fits, or there is none."""
        if not self._sometimes:
            return found
        return [seen for seen in found if fits(seen.value)] or [seen for seen in found if seen.value is not None]

    def _filtered(self, node: nodes.Filter, found: Iterable[_Seen]) -> Iterator[_Seen]:
        words = [word.value for word in node.args if isinstance(word, nodes.Const)]
        for seen in found if len(words) == len(node.args) else ():
            if is_list(seen.value) and node.name != "length":
                self.used.add(seen.elements_path)
            try:
                yield _Seen(seen.path, self._language.known_filters[node.name](seen.value, *words))
            except MunicipalProgramsError as error:
                self._tell(error.message)
            except TypeError:
                self._complain(say.FILTER_DOES_NOT_FIT, name=node.name, kind=kind_of(seen.value))

    def _complain(self, wording: Wording, **gaps: object) -> None:
        assert self._tag is not None
        self._tell(wording(tag=self._tag.text, **gaps))

    def _tell(self, message: Message) -> None:
        assert self._tag is not None
        self.faults.append(TemplateFault(message=message, place=self._tag.paragraph.place))
