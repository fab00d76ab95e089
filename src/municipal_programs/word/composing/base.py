"""What the report takes from its first template beside the text: settings, fonts, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from municipal_programs.word.composing.assembly import DOCUMENT, OFFICE, Assembly
from municipal_programs.word.package.relationships import relationships_of
from municipal_programs.word.package.xml import R, W, children, parsed, w, written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from municipal_programs.word.template.template import Template

__all__ = ["add_fonts", "add_settings", "add_theme"]

_DROPPED: Final = ("attachedTemplate", "mailMerge", "footnotePr", "endnotePr", "rsids", "docVars")
"""Settings that point to what is not carried, or tell of the template's own past."""
_OWN_SETTINGS: Final = (
    f'<w:settings xmlns:w="{W}"><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)
_EMBEDDED: Final = ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic")


def add_settings(assembly: Assembly, base: Template) -> None:
    """Add the base's settings, without what would lead out of the report."""
    part = base.related("settings")
    settings = parsed(_OWN_SETTINGS if part is None else base.parts[part])
    for node in list(settings):
        if node.tag in {w(name) for name in _DROPPED} or any(str(key).startswith(f"{{{R}}}") for key in node.attrib):
            settings.remove(node)
    for zoom in children(settings, "zoom"):  # python-docx leaves out what the schema wants
        zoom.set(w("percent"), zoom.get(w("percent"), "100"))
    assembly.add("word/settings.xml", f"{OFFICE}settings+xml", written(settings))
    assembly.relate(DOCUMENT, "settings", "word/settings.xml")


def add_theme(assembly: Assembly, base: Template) -> None:
    """Add the base's theme, where it has one."""
    part = base.related("theme")
    if part is not None:
        assembly.add("word/theme/theme1.xml", base.types[part], base.parts[part])
        assembly.relate(DOCUMENT, "theme", "word/theme/theme1.xml")


def add_fonts(assembly: Assembly, templates: Iterable[Template]) -> None:
    """Add the table of fonts of all templates; each font as the first one describes it, with the files that it brings."""
    table = etree.Element(w("fonts"), nsmap={"w": W, "r": R})
    known: set[str] = set()
    for template in dict.fromkeys(templates):
        part = template.related("fontTable")
        if part is None:
            continue
        targets = {found.identity: found for found in relationships_of(template.parts, part)}
        for font in list(children(parsed(template.parts[part]), "font")):
            if font.get(w("name"), "").lower() in known:
                continue
            known.add(font.get(w("name"), "").lower())
            table.append(font)
            for embedded in list(children(font, *_EMBEDDED)):
                found = targets.get(embedded.get(f"{{{R}}}id", ""))
                if found is None or found.external or found.target not in template.parts:
                    font.remove(embedded)
                else:
                    name = assembly.carry(template, found.target)
                    embedded.set(f"{{{R}}}id", assembly.relate("word/fontTable.xml", "font", name))
    if len(table):
        etree.cleanup_namespaces(table, keep_ns_prefixes=["w", "r"])
        assembly.add("word/fontTable.xml", f"{OFFICE}fontTable+xml", written(table))
        assembly.relate(DOCUMENT, "fontTable", "word/fontTable.xml")
