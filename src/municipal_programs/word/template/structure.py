"""Whether the tags of a part fit together and stand where they may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen
from jinja2 import nodes

from municipal_programs.word import _messages as say
from municipal_programs.word.errors import TemplateFault
from municipal_programs.word.package.xml import Element, w
from municipal_programs.word.template.places import nearest, paragraphs, text_of
from municipal_programs.word.template.tags import BLOCKS, RESHAPING, Tag, tags_of, unclosed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.errors import Message
    from municipal_programs.word.template.language import Language
    from municipal_programs.word.template.places import Paragraph

__all__ = ["PartTags", "read_tags"]

_CLOSING: Final = {closing: opening for opening, closing in BLOCKS.items()}
_MIDDLE: Final = {"elif": ("if",), "else": ("for", "if")}
_OPENINGS: Final = ("{{", "{%", "{#")
_DEEPEST: Final = 12
"""Statements inside of each other; Python, which runs them, ends at twenty."""
_LOOP: Final = "loop"
"""What a list calls the place that it has come to."""
_MOST_BRANCHES: Final = 100
"""Alternatives of one condition."""


@frozen(kw_only=True)
class PartTags:
    """The tags of one part.

    Args:
        tags: All of them, in document order.
        faults: What is wrong with them, each at its place.
    """

    tags: tuple[Tag, ...]
    faults: tuple[TemplateFault, ...]

    @property
    def names(self) -> frozenset[str]:
        """The names that the values must have: what the tags ask for and do not define themselves."""
        used: set[str] = set()
        defined = {_LOOP}
        for tag in self.tags:
            for name in tag.tree.find_all(nodes.Name) if tag.tree else ():
                (used if name.ctx == "load" else defined).add(name.name)
        return frozenset(used - defined)


def read_tags(root: Element, part: str, language: Language) -> PartTags:
    """Find the tags of a part and all that is wrong with them; *part* is empty for the body."""
    found = list(paragraphs(root, part))
    tags = [tag for paragraph in found for tag in tags_of(paragraph, language)]
    faults = [
        *(_fault(paragraph, say.UNCLOSED_TAG()) for paragraph in found if unclosed(paragraph)),
        *(fault for tag in tags for fault in tag.faults),
        *_misplaced(tags),
        *_outside_of_cells(tags),
        *_taking_loop(tags),
        *_unbalanced(tags),
        *_after_else(tags),
        *_too_many_branches(tags),
        *_hidden(root, part),
    ]
    return PartTags(tags=tuple(tags), faults=tuple(faults))


def _fault(paragraph: Paragraph, message: Message) -> TemplateFault:
    return TemplateFault(message=message, place=paragraph.place)


def _misplaced(tags: list[Tag]) -> Iterator[TemplateFault]:
    """Find the tags whose container does not exist or holds something else, which would vanish with it."""
    for tag in tags:
        if not tag.container or tag.container == "r":
            continue
        holder = _holder(tag)
        if holder is None:
            yield _fault(tag.paragraph, say.OUTSIDE_OF_TABLE(tag=tag.text))
            continue
        rest = "".join(text_of(element) for element in holder.iter(w("p"))).replace(tag.text, "", 1).strip()
        if rest:
            yield _fault(tag.paragraph, say.SHARES_ITS_CONTAINER(tag=tag.text, rest=rest))


def _holder(tag: Tag) -> Element | None:
    """Return the element that a tag with a container takes the place of."""
    element = tag.paragraph.element
    return element if tag.container in {"", "p", "r"} else nearest(element, tag.container)


def _scope(tag: Tag) -> Element | None:
    """Return the element in which a tag must be closed again."""
    element = tag.paragraph.element
    holder = _holder(tag)
    return element if tag.container in {"", "r"} or holder is None else holder.getparent()


def _outside_of_cells(tags: list[Tag]) -> Iterator[TemplateFault]:
    """Find what changes the cell around it where there is none."""
    for tag in tags:
        if tag.keyword in RESHAPING and nearest(tag.paragraph.element, "tc") is None:
            yield _fault(tag.paragraph, say.OUTSIDE_OF_CELL(tag=tag.text))


def _taking_loop(tags: list[Tag]) -> Iterator[TemplateFault]:
    """Find the lists that call what they show as the place in them is called."""
    for tag in tags:
        names = tag.tree.find_all(nodes.Name) if tag.tree and tag.keyword == "for" else ()
        if any(name.name == _LOOP and name.ctx == "store" for name in names):
            yield _fault(tag.paragraph, say.TAKES_LOOP(tag=tag.text))


def _unbalanced(tags: list[Tag]) -> Iterator[TemplateFault]:
    """Find the statements that are not closed, not opened, or closed elsewhere than they were opened."""
    open_tags: list[Tag] = []
    for tag in tags:
        if tag.keyword in BLOCKS:
            open_tags.append(tag)
            if len(open_tags) == _DEEPEST + 1:
                yield _fault(tag.paragraph, say.NESTED_TOO_DEEP(tag=tag.text, most=_DEEPEST))
        elif tag.keyword in _CLOSING or tag.keyword in _MIDDLE:
            wanted = (_CLOSING[tag.keyword],) if tag.keyword in _CLOSING else _MIDDLE[tag.keyword]
            if not open_tags or open_tags[-1].keyword not in wanted:
                yield _fault(tag.paragraph, say.NOT_OPENED(tag=tag.text, wanted=" / ".join(wanted)))
                continue
            opening = open_tags.pop() if tag.keyword in _CLOSING else open_tags[-1]
            if opening.container != tag.container or _scope(opening) is not _scope(tag):
                yield _fault(
                    tag.paragraph, say.CLOSED_ELSEWHERE(tag=tag.text, opening=opening.text, place=opening.paragraph.place.message)
                )
    for tag in open_tags:
        yield _fault(tag.paragraph, say.NOT_CLOSED(tag=tag.text, closing=BLOCKS[tag.keyword]))


def _after_else(tags: list[Tag]) -> Iterator[TemplateFault]:
    """Find what divides a statement again behind its «else»."""
    parts: list[Tag] = []  # of each open statement the one that was begun last
    for tag in tags:
        if tag.keyword in BLOCKS:
            parts.append(tag)
        elif parts and tag.keyword in _CLOSING:
            parts.pop()
        elif parts and tag.keyword in _MIDDLE:
            if parts[-1].keyword == "else":
                yield _fault(tag.paragraph, say.AFTER_ELSE(tag=tag.text))
            parts[-1] = tag if tag.keyword == "else" else parts[-1]


def _too_many_branches(tags: list[Tag]) -> Iterator[TemplateFault]:
    """Find the conditions with more alternatives than Python, which runs them, can follow."""
    branches: list[int] = []  # of each open statement
    for tag in tags:
        if tag.keyword in BLOCKS:
            branches.append(0)
        elif branches and tag.keyword in _CLOSING:
            branches.pop()
        elif branches and tag.keyword == "elif":
            branches[-1] += 1
            if branches[-1] == _MOST_BRANCHES + 1:
                yield _fault(tag.paragraph, say.TOO_MANY_BRANCHES(tag=tag.text, most=_MOST_BRANCHES))


def _hidden(root: Element, part: str) -> Iterator[TemplateFault]:
    """Find what looks like a tag outside of texts: in a field, an address, the description of a picture."""
    for element in root.iter():
        candidates = [] if element.tag == w("t") else [element.text or ""]
        for text in (*candidates, *element.attrib.values()):
            if any(opening in text for opening in _OPENINGS):
                yield TemplateFault(message=say.TAG_OUTSIDE_OF_TEXT(tag=text, part=part or "document.xml"))
