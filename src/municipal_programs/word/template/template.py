"""A template of a section: opened, looked through, and kept for every further report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from os import fstat
from typing import TYPE_CHECKING, Final

from attrs import frozen
from lxml import etree

from municipal_programs.errors import told_by_system
from municipal_programs.limits import limits_in_force
from municipal_programs.storage import Bounds, PackageError, parts_digest, read_package
from municipal_programs.word import _messages as say
from municipal_programs.word.errors import TemplateError, TemplateFault
from municipal_programs.word.package.relationships import Relationship, relationships_of
from municipal_programs.word.package.types import content_types_of
from municipal_programs.word.package.xml import PREFIXES, WP, Element, w
from municipal_programs.word.template.language import Language
from municipal_programs.word.template.parts import parsed_parts, refuse_misnamed
from municipal_programs.word.template.places import text_of
from municipal_programs.word.template.refusals import main_part, refusals
from municipal_programs.word.template.structure import PartTags, read_tags
from municipal_programs.word.template.tags import RESHAPING, count_tags

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Template", "open_template"]

_OF_ONE_PLACE = (w("bookmarkStart"), w("bookmarkEnd"), f"{{{WP}}}docPr")
_COUNTS: Final[Mapping[str, re.Pattern[str]]] = {
    "//w:gridSpan/@w:val | //w:gridBefore/@w:val | //w:gridAfter/@w:val": re.compile("[0-9]{1,3}"),
    "//w:bookmarkStart/@w:id | //w:num/@w:numId | //w:abstractNum/@w:abstractNumId": re.compile("-?[0-9]{1,10}"),
}
"""What is counted with when templates are put together and filled."""


@frozen(kw_only=True, eq=False)
class Template:
    """A template as it was read; nobody changes it.

    Equal only to itself: the same content is opened once, so that this is equality of content.

    Args:
        parts: The parts of its package.
        digest: The SHA-256 of what they hold, however they were packed.
        types: What each of them is said to be.
        main: The name of the part that holds the body.
        roots: The body, headers and footers, parsed, by part name; the body first.
        relationships: Those of the body.
        tags: The tags of the body, headers and footers, by part name.
        names: The names that its values must have.
        faults: All that keeps it from being filled; empty for a sound one.
        language: The language of its tags.
    """

    parts: Mapping[str, bytes]
    digest: str
    types: Mapping[str, str]
    main: str
    roots: Mapping[str, Element]
    relationships: tuple[Relationship, ...]
    tags: Mapping[str, PartTags]
    names: frozenset[str]
    faults: tuple[TemplateFault, ...]
    language: Language

    def related(self, kind: str) -> str | None:
        """Return the name of the part that the body relates to as *kind*, such as ``styles``, or None."""
        targets = (found.target for found in self.relationships if found.type == kind and not found.external)
        return next((target for target in targets if target in self.parts), None)

    @property
    def repeats(self) -> bool:
        """Whether it has bookmarks or drawings, which a loop may repeat."""
        return any(next(root.iter(*_OF_ONE_PLACE), None) is not None for root in self.roots.values())

    @property
    def reshapes_tables(self) -> bool:
        """Whether filling it can change the columns of a table or the order of a cell's properties."""
        return any(tag.container == "tc" or tag.keyword in RESHAPING for tags in self.tags.values() for tag in tags.tags)


def open_template(path: Path, language: Language) -> Template:
    """Open a template, sound or with faults; the same content is looked through once.

    Args:
        path: The file.
        language: The language of its tags.

    Raises:
        TemplateError: If it cannot be read as a Word document, or is not safe to use at all.
    """
    try:
        return _opened(_content(path), language)
    except OSError as error:
        fault = say.UNREADABLE(path=path, reason=told_by_system(error))
    except PackageError as error:
        fault = error.message
    raise TemplateError(path.name, [TemplateFault(message=fault)])


def _content(path: Path) -> bytes:
    if not path.is_file() and path.exists():
        raise PackageError(say.NO_FILE(path=path))
    most = limits_in_force().template_bytes
    with path.open("rb") as file:
        content = file.read(
            min(fstat(file.fileno()).st_size, most) + 1
        )  # room for as much as there is, not for as much as there may be
    if len(content) > most:
        raise PackageError(say.TOO_LARGE(most=most // 1024 // 1024))
    return content


@lru_cache(maxsize=256)
def _opened(content: bytes, language: Language) -> Template:
    limits = limits_in_force()
    return _template(read_package(content, bounds=Bounds(parts=limits.template_parts, size=limits.template_bytes)), language)


def _count_in(part: str, root: Element) -> None:
    """Make sure that what a part counts with are numbers, and no table has columns by the million.

    Raises:
        PackageError: If they are not.
    """
    for path, number in _COUNTS.items():
        for written in root.xpath(path, namespaces=PREFIXES):
            if not number.fullmatch(written):
                holder = written.getparent()
                name = f"{holder.prefix}:{etree.QName(holder).localname}"
                raise PackageError(say.DAMAGED_PART(part=part, reason=f"{name} = «{written}»"))


def _refuse_many_tags(roots: Iterable[Element]) -> None:
    """Make sure that the tags can be looked through in a while, before they are.

    Raises:
        PackageError: If they cannot.
    """
    most = limits_in_force().template_tags
    count = sum(count_tags(text_of(paragraph)) for root in roots for paragraph in root.iter(w("p")))
    if count > most:
        raise PackageError(say.TOO_MANY_TAGS(count=count, most=most))


def _template(parts: Mapping[str, bytes], language: Language) -> Template:
    trees = parsed_parts(parts)
    main = main_part(parts)
    relationships = relationships_of(parts, main)
    if main not in trees or trees[main].tag != w("document") or trees[main].find(w("body")) is None:
        raise PackageError(say.NOT_A_DOCUMENT())
    refuse_misnamed(trees, main, relationships)
    margins = [found.target for found in relationships if found.type in {"header", "footer"} and found.target in trees]
    roots = {part: trees[part] for part in (main, *margins)}
    lists = [found.target for found in relationships if found.type == "numbering" and found.target in trees]
    for part in (*roots, *lists):
        _count_in(part, trees[part])
    _refuse_many_tags(roots.values())
    tags = {part: read_tags(root, "" if part == main else part.rsplit("/", 1)[-1], language) for part, root in roots.items()}
    faults = [*refusals(parts, roots), *(fault for found in tags.values() for fault in found.faults)]
    return Template(
        parts=parts,
        digest=parts_digest(parts),
        types=content_types_of(parts),
        main=main,
        roots=roots,
        relationships=relationships,
        tags=tags,
        names=frozenset(name for found in tags.values() for name in found.names),
        faults=tuple(dict.fromkeys(faults)),
        language=language,
    )
