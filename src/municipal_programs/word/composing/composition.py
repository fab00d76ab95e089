"""The templates of a report put together once, so that a render only fills them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.storage import PackedPart, changed_part, packed_part, write_package
from municipal_programs.word.composing.joining import ComposedSection, Joining
from municipal_programs.word.package.namespaces import CLOSING
from municipal_programs.word.package.xml import part_of

if TYPE_CHECKING:
    from municipal_programs.word.template.template import Template

__all__ = ["Composition", "compose"]


@frozen(kw_only=True)
class Composition:
    """The templates of a report in one package.

    Args:
        opening: The beginning of the main part, with its declaration.
        sections: One for each template, in their order.
        last_page: The page set-up of the last section, as XML.
        end: The end of the main part.
        parts: All parts but the main one and the properties; the headers and footers are blank.
        packed: The same, packed once for all the documents that will have them, and found to come out as they are.
        repeats: Whether a template has bookmarks or drawings, which a loop may repeat.
        reshapes_tables: Whether filling can change the columns of a table or the order of a cell's properties.
    """

    opening: bytes
    sections: tuple[ComposedSection, ...]
    last_page: bytes
    end: bytes
    parts: Mapping[str, bytes]
    packed: Mapping[str, PackedPart]
    repeats: bool
    reshapes_tables: bool


@lru_cache(maxsize=64)
def compose(templates: tuple[Template | None, ...]) -> Composition:
    """Put *templates* together; the first that is there is the base, and None keeps the place of one that is not."""
    joining = Joining([template for template in templates if template])
    sections = tuple(ComposedSection() if template is None else joining.join(template) for template in templates)
    parts = joining.parts()
    return Composition(
        opening=part_of(joining.opening),
        sections=sections,
        last_page=joining.last_page,
        end=CLOSING.encode(),
        parts=parts,
        packed=_packed(parts),
        repeats=any(template.repeats for template in templates if template),
        reshapes_tables=any(template.reshapes_tables for template in templates if template),
    )


def _packed(parts: Mapping[str, bytes]) -> dict[str, PackedPart]:
    """Pack *parts*, but for one that does not come back as it was: a render looks at it anew, and says so."""
    packed = {name: packed_part(content) for name, content in parts.items()}
    while (changed := changed_part(write_package(parts, packed), parts)) is not None:
        del packed[changed]
    return packed
