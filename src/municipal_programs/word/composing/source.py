"""A template's parts as fresh trees, which joining may change."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from municipal_programs.word.composing.styles import Sheet
from municipal_programs.word.composing.theme import fonts_of, without_theme
from municipal_programs.word.package.namespaces import body_of
from municipal_programs.word.package.xml import nodes, parsed, w

if TYPE_CHECKING:
    from municipal_programs.word.template.template import Template

__all__ = ["Source"]


class Source:
    """A copy of what a template is made of.

    Args:
        template: The template.
        theme: The theme of the report; where the template's own is another, fonts and colors are written out.
    """

    def __init__(self, template: Template, theme: bytes | None) -> None:
        self.template = template
        self.roots = {part: deepcopy(root) for part, root in template.roots.items()}
        self.document = self.roots[template.main]
        numbering = _part(template, "numbering")
        self.numbering = None if numbering is None else parsed(numbering)
        self.sheet = Sheet(_part(template, "styles"), self.numbering)
        own_theme = _part(template, "theme")
        if own_theme != theme:
            for root in (*self.roots.values(), self.sheet.root, *([] if self.numbering is None else [self.numbering])):
                without_theme(root, fonts_of(own_theme))
        self.breaks = nodes(self.document, "//w:pPr/w:sectPr")
        self.last_page = body_of(self.document).find(w("sectPr"))
        if self.last_page is not None:
            body_of(self.document).remove(self.last_page)


def _part(template: Template, kind: str) -> bytes | None:
    part = template.related(kind)
    return None if part is None else template.parts[part]
