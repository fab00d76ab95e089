"""The tags of a template, found in its paragraphs and understood one by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen
from jinja2 import TemplateSyntaxError, nodes

from municipal_programs.values.wording import write_character
from municipal_programs.word import _messages as say
from municipal_programs.word.errors import TemplateFault
from municipal_programs.word.package.xml import FORBIDDEN
from municipal_programs.word.template.language import TESTS, forbidden_nodes
from municipal_programs.word.template.nearest import nearest_to
from municipal_programs.word.template.places import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.errors import Message
    from municipal_programs.word.template.language import Language

__all__ = ["BLOCKS", "RESHAPING", "Tag", "count_tags", "tags_of", "unclosed"]

_CALLED: Final = (
    (nodes.Call, say.A_CALL),
    ((nodes.BinExpr, nodes.UnaryExpr, nodes.Concat), say.A_CALCULATION),
    ((nodes.List, nodes.Tuple, nodes.Dict), say.A_NEW_LIST),
    (nodes.Keyword, say.A_NAMED_WORD),
)
BLOCKS: Final = {"for": "endfor", "if": "endif"}
"""The statements that are closed, and by what."""

RESHAPING: Final = ("cellbg", "colspan", "vm")
"""The statements that change the cell in which they stand."""

_OPENING: Final = re.compile(r"\{[{%#]")
_CLOSING: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
_LONGEST: Final = 500
"""Characters of a tag; longer ones are no longer read by the people who edit the template, and may be nested beyond reason."""
_PIECES: Final = re.compile(r"\{([{%#])-?(?:(tr|tc|p|r)\s)?\s*(.*?)-?[}%#]\}", re.DOTALL)
_CURLY: Final = str.maketrans("“”‘’", "\"\"''")
"""docxtpl straightens quotes inside a tag, because Word curls them while one types."""

_WRAPPED: Final = {
    "for": "{{% for {rest} %}}{{% endfor %}}",
    "if": "{{% if {rest} %}}{{% endif %}}",
    "elif": "{{% if {rest} %}}{{% endif %}}",
    "set": "{{% set {rest} %}}",
    "colspan": "{{{{ {rest} }}}}",
    "cellbg": "{{{{ {rest} }}}}",
    "": "{{{{ {rest} }}}}",
}
_ALONE: Final = frozenset({"else", "endfor", "endif", "vm"})


@frozen(kw_only=True, eq=False)
class Tag:
    """One tag.

    Args:
        paragraph: The paragraph that holds it.
        text: The tag as written.
        container: What it takes the place of: ``tr``, ``tc``, ``p``, ``r``, or empty.
        keyword: The statement, such as ``for``; empty for ``{{ … }}``.
        tree: Its expression, wrapped into what Jinja can parse; None where there is none.
        faults: What is wrong with it alone.
    """

    paragraph: Paragraph
    text: str
    container: str
    keyword: str
    tree: nodes.Template | None = None
    faults: tuple[TemplateFault, ...] = ()


def tags_of(paragraph: Paragraph, language: Language) -> Iterator[Tag]:
    """Return the tags of *paragraph* but for comments, in their order."""
    for text in _texts(paragraph.text):
        if text is not None and not text.startswith("{#"):
            yield _understood(paragraph, text, language)


def count_tags(text: str) -> int:
    """Return how many tags begin in *text*, comments among them."""
    return len(_OPENING.findall(text))


def unclosed(paragraph: Paragraph) -> bool:
    """Tell whether a tag begins in *paragraph* and does not end there."""
    return None in _texts(paragraph.text)


def _texts(text: str) -> Iterator[str | None]:
    """Return each tag as written, and None for one that does not end, in time linear in *text* whatever it holds."""
    endless: set[str] = set()
    found = _OPENING.search(text)
    while found:
        end = -1 if found[0] in endless else text.find(_CLOSING[found[0]], found.end())
        if end < 0:
            endless.add(found[0])
            yield None
        else:
            yield text[found.start() : end + 2]
        found = _OPENING.search(text, found.end() if end < 0 else end + 2)


def _understood(paragraph: Paragraph, text: str, language: Language) -> Tag:
    if len(text) > _LONGEST:
        tag = Tag(paragraph=paragraph, text=f"{text[:40]}…", container="", keyword="")
        return _with_fault(tag, say.TAG_TOO_LONG(tag=tag.text, seen=len(text), most=_LONGEST))
    pieces = _PIECES.fullmatch(text.translate(_CURLY))
    assert pieces is not None, "whatever is a tag has these pieces"
    kind, container, inside = pieces[1], pieces[2] or "", pieces[3].strip()
    keyword, rest = ("", inside) if kind == "{" else _split(inside)
    tag = Tag(paragraph=paragraph, text=text, container=container, keyword=keyword)
    if kind == "{" and container:
        return _with_fault(tag, say.NOTHING_BUT_TEXT(tag=text))
    if container and ("}" in inside or "%" in inside):
        return _with_fault(tag, say.SIGN_IN_CONTAINER_TAG(tag=text))
    if keyword in _ALONE:
        return tag if not rest else _with_fault(tag, say.NOT_UNDERSTOOD(tag=text, reason=say.NOTHING_FOLLOWS(keyword=keyword)))
    if keyword not in _WRAPPED:
        known = sorted({*_ALONE, *_WRAPPED} - {""})
        return _with_fault(tag, say.UNKNOWN_STATEMENT(tag=text, keyword=keyword, hint=nearest_to(keyword, known)))
    return _parsed(tag, _WRAPPED[keyword].format(rest=rest), language)


def _split(inside: str) -> tuple[str, str]:
    keyword, _, rest = inside.partition(" ")
    return keyword, rest.strip()


def _parsed(tag: Tag, source: str, language: Language) -> Tag:
    try:
        tree = language.parse(source)
    except TemplateSyntaxError as error:
        return _with_fault(tag, say.NOT_UNDERSTOOD(tag=tag.text, reason=error.message or ""))
    except RecursionError as error:
        return _with_fault(tag, say.NOT_UNDERSTOOD(tag=tag.text, reason=type(error).__name__))
    faults = [TemplateFault(message=message, place=tag.paragraph.place) for message in _complaints(tag, tree, language)]
    return evolve(tag, tree=None if faults else tree, faults=tuple(faults))


def _called(node: nodes.Node) -> Message | str:
    """Return what *node* is for people; of what nobody types by mistake, its name in the language of templates."""
    return next((wording() for kinds, wording in _CALLED if isinstance(node, kinds)), type(node).__name__)


def _complaints(tag: Tag, tree: nodes.Template, language: Language) -> Iterator[Message]:
    for node in forbidden_nodes(tree):
        yield say.NOT_ALLOWED(tag=tag.text, what=_called(node))
    for found in tree.find_all(nodes.Filter):
        if found.name not in language.known_filters:
            hint = nearest_to(found.name, language.known_filters)
            yield say.UNKNOWN_FILTER(tag=tag.text, name=found.name, hint=hint)
        elif not language.takes(found):
            yield say.FILTER_WORDS(tag=tag.text, name=found.name, seen=len(found.args))
    for test in tree.find_all(nodes.Test):
        if test.name not in TESTS:
            yield say.UNKNOWN_TEST(tag=tag.text, name=test.name, hint=nearest_to(test.name, TESTS))
        elif test.args:
            yield say.TEST_WORDS(tag=tag.text, name=test.name)
    yield from _impossible_literals(tag, tree)


def _impossible_literals(tag: Tag, tree: nodes.Template) -> Iterator[Message]:
    for literal in tree.find_all(nodes.Const):
        if isinstance(literal.value, float):
            yield say.NOT_A_WHOLE_NUMBER(tag=tag.text)
        elif isinstance(literal.value, str) and (sign := FORBIDDEN.search(literal.value)):
            yield say.FORBIDDEN_IN_TAG(tag=tag.text, character=write_character(sign[0]))


def _with_fault(tag: Tag, message: Message) -> Tag:
    return evolve(tag, faults=(TemplateFault(message=message, place=tag.paragraph.place),))
