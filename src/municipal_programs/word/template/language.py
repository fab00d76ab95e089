"""The language of templates: Jinja, cut down to what shows plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment

from municipal_programs.word.template.placing import as_xml
from municipal_programs.word.template.plain import is_group, is_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jinja2 import Template

__all__ = ["FILTERS", "LANGUAGE", "LOOP", "TESTS", "compiled", "forbidden_nodes"]

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


def _length(value: object) -> int:
    if is_group(value) or is_list(value) or isinstance(value, str):
        return len(value)
    raise TypeError(type(value).__name__)


def _listed(value: object) -> Sequence[object]:
    """Return what a loop goes over; Jinja itself would take a text for a list of its letters."""
    if is_list(value):
        return value
    raise TypeError(type(value).__name__)


def _is_none(value: object) -> bool:
    return value is None


def _is_odd(value: object) -> bool:
    return isinstance(value, int) and value % 2 == 1


def _is_even(value: object) -> bool:
    return isinstance(value, int) and value % 2 == 0


_LISTED: Final = "a list"
"""A filter that no tag can name, because of its space; every loop gets it."""

FILTERS: Final = {"length": _length}
TESTS: Final = {"even": _is_even, "none": _is_none, "odd": _is_odd}


class _Language(SandboxedEnvironment):
    """An environment in which a template sees plain data and reaches nothing else."""

    def __init__(self) -> None:
        super().__init__(
            autoescape=True, undefined=StrictUndefined, finalize=as_xml, keep_trailing_newline=True, cache_size=0, extensions=()
        )
        self.globals = {}
        self.filters = {**FILTERS, _LISTED: _listed}
        self.tests = dict(TESTS)

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


LANGUAGE: Final = _Language()


def forbidden_nodes(tree: nodes.Node) -> Iterator[nodes.Node]:
    """Return what *tree* holds and a template must not."""
    return (node for node in (tree, *tree.find_all(nodes.Node)) if type(node) not in _NODES)


def compiled(source: str) -> Template:
    """Compile the source of a whole part.

    The tags were looked at one by one before; this is the lock on the door, whatever part of the XML a tag hid in.

    Raises:
        jinja2.TemplateSyntaxError: If the source is none of the language.
    """
    tree = LANGUAGE.parse(source)
    for node in forbidden_nodes(tree):
        raise TemplateSyntaxError(type(node).__name__, node.lineno)
    for loop in list(tree.find_all(nodes.For)):
        loop.iter = nodes.Filter(loop.iter, _LISTED, [], [], None, None)
    return LANGUAGE.from_string(tree)
