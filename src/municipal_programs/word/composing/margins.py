"""The headers and footers of a section on their way into the report."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from attrs import frozen
from jinja2 import TemplateError as JinjaError
from lxml import etree

from municipal_programs.word import _messages as say
from municipal_programs.word.composing.assembly import DOCUMENT, OFFICE, Assembly
from municipal_programs.word.composing.pages import REFERENCES, Margin, Slot
from municipal_programs.word.errors import TemplateFault
from municipal_programs.word.package.relationships import relationships_of, relationships_part
from municipal_programs.word.package.xml import Element, R, W, children, w, written
from municipal_programs.word.template.docxtpl import as_jinja
from municipal_programs.word.template.language import Compiled

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.word.composing.fitting import Fitting
    from municipal_programs.word.template.template import Template

__all__ = ["ComposedMargin", "Margins", "add_blank_margin", "relating"]

_KINDS: Final = {"headerReference": ("header", "hdr"), "footerReference": ("footer", "ftr")}


@frozen(kw_only=True)
class ComposedMargin:
    """A header or footer ready to be filled.

    Args:
        part: Its name in the package, where a blank one stands until then.
        template: What fills it.
    """

    part: str
    template: Compiled


class Margins:
    """The headers and footers of one section.

    Args:
        template: The section's template.
        roots: Its parts, parsed, to be changed.
        fitting: How its names change.
        assembly: The package of the report.
        number: Which section it is.
    """

    def __init__(self, template: Template, roots: dict[str, Element], fitting: Fitting, assembly: Assembly, number: int) -> None:
        self._number = number
        self._template = template
        self._roots = roots
        self._fitting = fitting
        self._assembly = assembly
        self._identities: dict[str, str] = {}
        self.composed: list[ComposedMargin] = []
        self.faults: list[TemplateFault] = []

    def of(self, page: Element) -> dict[Slot, Margin]:
        """Return the headers and footers that a page set-up of the template names; none where the template has faults."""
        if self._template.faults:
            return {}
        targets = {found.identity: found.target for found in self._template.relationships}
        slots = {
            (kind, node.get(w("type"), "default")): targets.get(node.get(f"{{{R}}}id", ""), "")
            for kind in REFERENCES
            for node in children(page, kind)
        }
        return {slot: self._margin(slot, part) for slot, part in slots.items() if part in self._roots}

    def _margin(self, slot: Slot, part: str) -> Margin:
        return Margin(look=self._look(part), reference=lambda: self._identities.get(part) or self._join(slot[0], part))

    def _look(self, part: str) -> str:
        parts = self._template.parts
        if self._template.tags[part].tags:
            return f"{self._number}.{part}"  # what it shows depends on the section's values
        return hashlib.sha256(parts[part] + parts.get(relationships_part(part), b"")).hexdigest()

    def _join(self, kind: str, part: str) -> str:
        root = self._roots[part]
        name, identity = add_blank_margin(self._assembly, kind)
        self._fitting.fit(root, relating(self._template, part, self._assembly, name))
        self._identities[part] = identity
        try:
            template = self._template.language.compiled(as_jinja(written(root).decode()))
        except JinjaError as error:
            self.faults.append(TemplateFault(message=say.TEMPLATE_BROKEN(reason=error.message or "")))
        else:
            self.composed.append(ComposedMargin(part=name, template=template))
        return identity


def add_blank_margin(assembly: Assembly, kind: str) -> tuple[str, str]:
    """Add an empty header or footer; return its part and the relationship by which the body names it."""
    word, tag = _KINDS[kind]
    root = etree.Element(w(tag), nsmap={"w": W})
    etree.SubElement(root, w("p"))
    name = assembly.free_name(f"word/{word}.xml")
    assembly.add(name, f"{OFFICE}{word}+xml", written(root))
    return name, assembly.relate(DOCUMENT, word, name)


def relating(template: Template, part: str, assembly: Assembly, target: str) -> Callable[[str], str]:
    """Return what carries that to which *part* points, and gives the new identity in the part *target* of the report."""
    known = {found.identity: found for found in relationships_of(template.parts, part)}

    def relate(identity: str) -> str:
        found = known[identity]  # a template that names another one was refused
        if found.external:
            return assembly.relate(target, found.uri, found.target, external=True)
        return assembly.relate(target, found.uri, assembly.carry(template, found.target))

    return relate
