"""The templates of a report put together once, so that a render only fills them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

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
        repeats: Whether a template has bookmarks or drawings, which a loop may repeat.
        reshapes_tables: Whether filling can change the columns of a table or the order of a cell's properties.
    """

    opening: bytes
    sections: tuple[ComposedSection, ...]
    last_page: bytes
    end: bytes
    parts: Mapping[str, bytes]
    repeats: bool
    reshapes_tables: bool


@lru_cache(maxsize=64)
def compose(templates: tuple[Template | None, ...]) -> Composition:
    """Put *templates* together; the first that is there is the base, and None keeps the place of one that is not."""
    joining = Joining([template for template in templates if template])
    sections = tuple(ComposedSection() if template is None else joining.join(template) for template in templates)
    return Composition(
        opening=part_of(joining.opening),
        sections=sections,
        last_page=joining.last_page,
        end=CLOSING.encode(),
        parts=joining.parts(),
        repeats=any(template.repeats for template in templates if template),
        reshapes_tables=any(template.reshapes_tables for template in templates if template),
    )
