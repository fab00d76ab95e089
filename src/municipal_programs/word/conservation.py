"""A finished document read back, and held against what its values say."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

from municipal_programs.reports import Section
from municipal_programs.storage import changed_part
from municipal_programs.word import _messages as say
from municipal_programs.word.composing.assembly import DOCUMENT
from municipal_programs.word.errors import RenderError, TemplateFault
from municipal_programs.word.package.xml import parsed, written
from municipal_programs.word.template.places import paragraphs
from municipal_programs.word.template.words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from municipal_programs.storage import PackedPart
    from municipal_programs.word.errors import Place
    from municipal_programs.word.filling.filled import Filled

__all__ = ["refuse_what_changed"]

_BLOCK: Final = 1 << 20
"""About how many bytes of a part are looked at together."""
_PARAGRAPH: Final = b"<w:p"
"""With which the tags of a paragraph and of its properties begin, and no end of a text."""
_AROUND: Final = 20
"""Characters that a message tells on each side of the first one that differs."""


def refuse_what_changed(
    content: bytes, parts: Mapping[str, bytes], packed: Mapping[str, PackedPart], filled: Sequence[Filled]
) -> None:
    """Compare a document with what it was made of: each part byte by byte, and what a reader sees character by character.

    Args:
        content: The document.
        parts: The parts that were put into it.
        packed: Those of them that were packed before, and came out as they are.
        filled: Its sections, in their order, with what a reader shall see of each.

    Raises:
        RenderError: If anything differs.
        PackageError: If the document is larger than one that can be opened again.
    """
    name = changed_part(content, parts, packed)
    if name is not None:
        raise RenderError("", [TemplateFault(message=say.PART_CHANGED(part=name))])
    for part in dict.fromkeys(part for section in filled for part in section.words):
        _compare_words(part, parts[part], [section for section in filled if part in section.words])


def _compare_words(part: str, content: bytes, sections: Sequence[Filled]) -> None:
    seen = "".join([words_in(block)[0] for block in _blocks(content)])
    expected = "".join([section.words[part] for section in sections])
    if seen == expected:
        return
    at = _first_difference(seen, expected)
    ends = accumulate(len(section.words[part]) for section in sections)
    section = next((one.section for one, end in zip(sections, ends, strict=True) if at < end), sections[-1].section)
    around = slice(max(0, at - _AROUND), at + _AROUND)
    message = say.TEXT_CHANGED(title=section.title, expected=expected[around], seen=seen[around])
    template = section.template.name if isinstance(section, Section) else ""
    raise RenderError(template, [TemplateFault(message=message, place=_place(part, content, at))])


def _blocks(content: bytes) -> Iterator[bytes]:
    """Return a part in blocks, none of which begins or ends inside of a text: all its words at once would take as much memory as itself."""
    begin = 0
    while begin < len(content):
        end = content.find(_PARAGRAPH, begin + _BLOCK)
        yield content[begin : None if end < 0 else end]
        begin = len(content) if end < 0 else end


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _place(part: str, content: bytes, at: int) -> Place | None:
    """Return the place of the paragraph in which character number *at* of a part stands, or of the last one before it."""
    place, reached = None, 0
    for paragraph in paragraphs(parsed(content), "" if part == DOCUMENT else part.rpartition("/")[2]):
        if reached > at:
            break
        place = paragraph.place
        reached += len(words_in(written(paragraph.element))[0])
    return place
