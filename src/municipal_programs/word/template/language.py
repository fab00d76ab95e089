"""The language of templates: Jinja, cut down to what shows plain data."""

from __future__ import annotations

import inspect
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from textwrap import shorten
from typing import TYPE_CHECKING, Any, Final

import jinja2
from attrs import field, frozen
from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment

from municipal_programs.reports import Fact
from municipal_programs.word import _messages as say
from municipal_programs.word.template.alone import take_whole_runs
from municipal_programs.word.template.filters import FILTERS, Filter, filter_of_plugin
from municipal_programs.word.template.piece import Standing
from municipal_programs.word.template.placing import as_xml, run_xml
from municipal_programs.word.template.plain import is_group, is_list
from municipal_programs.word.template.run import Run, RunError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["LOOP", "TESTS", "Compiled", "Language", "forbidden_nodes", "language_with"]

LOOP: Final = ("first", "index", "index0", "last", "length")
"""What a template may ask of ``loop``."""

_NODES: Final = (
    nodes.And,
    nodes.Assign,
    nodes.Compare,
    nodes.CondExpr,
    nodes.Const,
    nodes.Filter,
    nodes.For,
    nodes.Getattr,
    nodes.Getitem,
    nodes.If,
    nodes.Name,
    nodes.Not,
    nodes.Operand,
    nodes.Or,
    nodes.Output,
    nodes.Template,
    nodes.TemplateData,
    nodes.Test,
)
"""All that a template may be built of. No calls, arithmetic, imports, macros, blocks or literals of lists."""


@frozen
class _Rounds:
    """The rounds of a loop, each of which the run counts."""

    elements: Sequence[object]
    loop: str

    def __len__(self) -> int:
        return len(self.elements)

    def __iter__(self) -> Iterator[object]:
        return Run.current().over(self.elements, self.loop)


def _listed(value: object, loop: str) -> _Rounds:
    """Return what *loop* goes over; Jinja itself would take a text for a list of its letters."""
    if is_list(value):
        return _Rounds(value, loop)
    raise TypeError(type(value).__name__)


def _spelled(value: object) -> object:
    return value.text if isinstance(value, Fact) else value


def _columns(value: object) -> str:
    """Return how many columns a cell spans; a table with another number of them could not be drawn."""
    text = str(_spelled(value))
    if not re.fullmatch("[1-9][0-9]?", text) or int(text) > _MOST_COLUMNS:
        raise RunError(say.NO_COLUMNS(seen=shorten(text, _LONGEST_SEEN), most=_MOST_COLUMNS))
    return text


def _is_none(value: object) -> bool:
    return value is None


def _is_odd(value: object) -> bool:
    return isinstance(value, int) and value % 2 == 1


def _is_even(value: object) -> bool:
    return isinstance(value, int) and value % 2 == 0


_SPELLED: Final = "spelled out"
"""A filter that no tag can name either; every value of an attribute gets it."""
_IN_ATTRIBUTE: Final = re.compile("=[\"'][^\"'<>]*$")

_COLUMNS: Final = "a number of columns"
"""A filter that no tag can name either; what a cell is to span gets it."""
_SPANS: Final = '<w:gridSpan w:val="'
_LONGEST_SEEN: Final = 40
_MOST_COLUMNS: Final = 63
"""More than these Word shows in no table."""

_LISTED: Final = "a list"
"""A filter that no tag can name, because of its space; every loop gets it."""

_WHOLE_RUN: Final = "a whole run"
"""A filter that no tag can name either; a value that is alone in its paragraph gets it."""


class _Placed(str):
    """What stands for a value among the pieces of a template after the run was given it; nothing that a section gives is one."""

    __slots__ = ()


_PLACED: Final = _Placed()


def _placed(value: object) -> str:
    """Give *value* to the run, unless that was done; a constant becomes the template's own XML while it is compiled."""
    if value is _PLACED:
        return _PLACED
    run, xml = Run.any_under_way(), as_xml(value)
    if run is None:
        return xml
    run.take(value, xml)
    return _PLACED


def _placed_with_run(value: object, beginning: str) -> str:
    run = Run.current()
    run.take(value, run_xml(value, beginning, run.facts))
    return _PLACED


TESTS: Final = {"even": _is_even, "none": _is_none, "odd": _is_odd}


class Language(SandboxedEnvironment):
    """An environment in which a template sees plain data and reaches nothing else.

    `as_xml` escapes every value on its way out; Jinja would do it in a slower way.

    Args:
        own: Filters that plugins brought, by name; one that is called like a filter of the library is not heard.
    """

    def __init__(self, own: Mapping[str, Filter]) -> None:
        super().__init__(
            undefined=StrictUndefined,
            finalize=_placed,
            keep_trailing_newline=True,
            cache_size=0,
            extensions=(),
            optimized=False,  # looking for constants takes the cube of how deep expressions are nested, and templates hold none
        )
        self.globals = {}
        self.known_filters: Mapping[str, Filter] = {**own, **FILTERS}
        self.filters = {
            **self.known_filters,
            _LISTED: _listed,
            _SPELLED: _spelled,
            _COLUMNS: _columns,
            _WHOLE_RUN: _placed_with_run,
        }
        self.tests = dict(TESTS)

    def takes(self, node: nodes.Filter) -> bool:
        """Tell whether the filter of *node*, which exists, takes as many words in brackets as it is given."""
        try:
            inspect.signature(self.known_filters[node.name]).bind(None, *node.args)
        except TypeError:
            return False
        return node.dyn_args is None

    def compiled(self, source: str) -> Compiled:
        """Compile the source of a whole part.

        The tags were looked at one by one before; this is the lock on the door, whatever part of the XML a tag hid in.

        Raises:
            jinja2.TemplateSyntaxError: If the source is none of the language.
        """
        tree = self.parse(source)
        for node in forbidden_nodes(tree):
            raise TemplateSyntaxError(type(node).__name__, node.lineno)
        for loop in list(tree.find_all(nodes.For)):
            loop.iter = nodes.Filter(loop.iter, _LISTED, [nodes.Const(_tag_of(loop))], [], None, None)
        _spell_out_attributes(tree)
        take_whole_runs(tree, _WHOLE_RUN)
        try:
            return Compiled(self.from_string(tree))
        except (SyntaxError, RecursionError, MemoryError) as error:  # what Python says of expressions nested in each other
            raise TemplateSyntaxError(type(error).__name__, 1) from error

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's signature
        """Return the value of a group, or what may be asked of ``loop``; no attribute of anything else exists."""
        if is_group(obj) and attribute in obj:
            return obj[attribute]
        if isinstance(obj, LoopContext) and attribute in LOOP:
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 - Jinja's signature
        """Return the value of a group by its name, or an element of a list by its number."""
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        if is_list(obj) and isinstance(argument, int) and -len(obj) <= argument < len(obj):
            return obj[argument]
        return self.undefined(obj=obj, name=str(argument))


def _tag_of(loop: nodes.For) -> str:
    """Return as much of the tag of *loop* as it takes to find it: «for measure in task.measures»."""
    names: list[str] = []
    node: nodes.Node = loop.iter
    while isinstance(node, nodes.Getattr):
        names.append(node.attr)
        node = node.node
    source = ".".join([node.name, *reversed(names)]) if isinstance(node, nodes.Name) else "…"
    target = loop.target.name if isinstance(loop.target, nodes.Name) else "…"
    return f"for {target} in {source}"


def _spell_out_attributes(tree: nodes.Template) -> None:
    """Let a figure that sets an attribute, as in ``{% colspan count %}``, be its text there: no control fits in."""
    for output in tree.find_all(nodes.Output):
        for place, (before, value) in enumerate(pairwise(list(output.nodes)), start=1):
            if isinstance(before, nodes.TemplateData) and _IN_ATTRIBUTE.search(before.data):
                spelled = _COLUMNS if before.data.endswith(_SPANS) else _SPELLED
                output.nodes[place] = nodes.Filter(value, spelled, [], [], None, None)


@frozen
class Compiled:
    """A part of a template, ready to be filled.

    Args:
        template: What Jinja made of it.
    """

    template: jinja2.Template
    _begin: Standing = field(factory=Standing, init=False)

    def filled(self, values: Mapping[str, object], run: Run) -> list[bytes]:
        """Return the pieces of the part filled with *values*.

        Raises:
            RunError: If that is too much work, or a value cannot stand here.
            jinja2.UndefinedError: If a value does not exist.
            TypeError: If a value is not of the kind that a tag asks for.
        """
        with run.under_way():
            return run.gathered(self.template.generate(values), self._begin)


def language_with(filters: Mapping[str, Callable[[str], str]]) -> Language:
    """Return the language with the filters of plugins, the same one for the same filters."""
    return _language(tuple(sorted(filters.items(), key=lambda item: item[0])))


@lru_cache(maxsize=16)
def _language(filters: tuple[tuple[str, Callable[[str], str]], ...]) -> Language:
    return Language({name: filter_of_plugin(name, apply) for name, apply in filters})


def forbidden_nodes(tree: nodes.Node) -> Iterator[nodes.Node]:
    """Return what *tree* holds and a template must not."""
    return (node for node in (tree, *tree.find_all(nodes.Node)) if type(node) not in _NODES)
