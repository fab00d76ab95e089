"""Sections and their templates rendered into one document."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from municipal_programs.word import _messages as say
from municipal_programs.word._assembly import DOCUMENT
from municipal_programs.word._compose import Composition, compose
from municipal_programs.word._filling import Filled, fill
from municipal_programs.word._mending import mend
from municipal_programs.word._package import write_package
from municipal_programs.word._properties import properties_parts
from municipal_programs.word._template import Template, open_template
from municipal_programs.word._xml import Element, parsed, written
from municipal_programs.word.document import Document, SectionFailure
from municipal_programs.word.errors import Fault, RenderError, TemplateError
from municipal_programs.word.properties import DocumentProperties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.reports import Section

__all__ = ["render"]

_UNTITLED = DocumentProperties()


def render(sections: Sequence[Section], *, properties: DocumentProperties = _UNTITLED, strict: bool = False) -> Document:
    """Render *sections*, each from its own template with its own values alone, into one document.

    The first template that can be opened is the base: its settings, theme, styles, page set-up and footer are the report's.
    A section with the same page set-up and no header or footer of its own goes on below the one before it; another begins
    a page. Templates are composed once and kept. The same sections give the same bytes.

    Args:
        sections: In the order of the document.
        properties: What the document says of itself.
        strict: Raise what is wrong with a section instead of leaving a notice in its place.

    Returns:
        The document, with the sections that failed.

    Raises:
        RenderError: If there is no section; with *strict* also if values do not fit their template.
        TemplateError: If no template can be opened; with *strict* also if any has faults.
    """
    if not sections:
        raise RenderError("", [Fault(message=say.NO_SECTIONS())])
    opened = _open(sections)
    composition = compose(tuple(found if isinstance(found, Template) else None for found in opened))
    filled = [fill(*part) for part in zip(sections, opened, composition.sections, strict=True)]
    main = _main(filled, composition)
    for section in filled:
        if strict and section.failure is not None:
            raise section.failure
    return Document(content=_package(main, filled, composition, properties), failures=_failures(sections, filled))


def _open(sections: Sequence[Section]) -> list[Template | TemplateError]:
    opened: list[Template | TemplateError] = []
    for section in sections:
        try:
            opened.append(open_template(section.template))
        except TemplateError as error:
            opened.append(error)
    errors = [found for found in opened if isinstance(found, TemplateError)]
    if len(errors) == len(opened):
        raise errors[0]
    return opened


def _main(filled: list[Filled], composition: Composition) -> Element:
    """Parse the main part, once; a section that is not well-formed is replaced by its notice in *filled*."""
    try:
        return parsed(_text(filled, composition))
    except ValueError:
        filled[:] = [section.checked(composition.opening, composition.end) for section in filled]
        return parsed(_text(filled, composition))


def _text(filled: Sequence[Filled], composition: Composition) -> str:
    """Join the sections, with each page set-up after what it holds; pages on which nothing stands are left out."""
    pages: list[tuple[str, str]] = []
    page = ""
    for section, composed in zip(filled, composition.sections, strict=True):
        if composed.closing:
            pages.append((page, composed.closing))
            page = ""
        page += section.body.strip()
    pages.append((page, composition.last_page))
    kept = [whole for whole in pages if whole[0]] or pages[-1:]
    return "".join([composition.opening, *(text for whole in kept for text in whole), composition.end])


def _package(main: Element, filled: Sequence[Filled], composition: Composition, properties: DocumentProperties) -> bytes:
    drawings = count(1)
    mend(main, drawings, tables=composition.reshapes_tables)
    margins = {
        part: _margin(text, drawings, tables=composition.reshapes_tables)
        for section in filled
        for part, text in section.margins.items()
    }
    body = {DOCUMENT: written(main)}
    return write_package({**composition.parts, **margins, **body, **properties_parts(properties)})


def _margin(text: str, drawings: count[int], *, tables: bool) -> bytes:
    root = parsed(text)
    mend(root, drawings, tables=tables)
    return written(root)


def _failures(sections: Sequence[Section], filled: Sequence[Filled]) -> tuple[SectionFailure, ...]:
    return tuple(
        SectionFailure(section=section.identity, title=section.title, cause=found.failure.message)
        for section, found in zip(sections, filled, strict=True)
        if found.failure is not None
    )
