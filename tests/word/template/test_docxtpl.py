"""What docxtpl does right comes out the same; it is asked itself."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from docxtpl import DocxTemplate
from lxml import etree
from tests.word.building import LANDSCAPE, PICTURE, PIXEL, R, TemplateParts, W, header, paragraph, row, table, unpacked

from municipal_programs.reports import Section
from municipal_programs.word import render

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.reports import Value

_SPLIT = (
    '<w:p><w:r><w:t>Рік {</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{ year</w:t></w:r><w:proofErr w:type="spellEnd"/>'
    "<w:r><w:t> }} року</w:t></w:r></w:p>"
)
_ROWS = table(
    row("№", "Назва"),
    row("{%tr for x in rows %}", ""),
    row("{{ loop.index }}", "{{ x.name }}"),
    row("{%tr endfor %}", ""),
    columns=2,
)
_COLUMNS = table(row("А", "{%tc for x in rows %}", "{{ x.name }}", "{%tc endfor %}"), columns=4)
_BODIES = {
    "text": paragraph("Рік {{ year }}, {{ rows|length }} рядки &amp; інше"),
    "split": _SPLIT,
    "curly": paragraph("{% if year == “2020” %}так{% else %}ні{% endif %}"),
    "rows": _ROWS,
    "columns": _COLUMNS,
    "paragraphs": paragraph("{%p for x in rows %}") + paragraph("{{ x.name }}") + paragraph("{%p endfor %}"),
    "condition": paragraph("{%p if none %}")
    + paragraph("ні")
    + paragraph("{%p else %}")
    + paragraph("так")
    + paragraph("{%p endif %}"),
    "runs": "<w:p><w:r><w:t>{%r for x in rows %}</w:t></w:r><w:r><w:t>{{ x.name }};</w:t></w:r><w:r><w:t>{%r endfor %}</w:t></w:r></w:p>",
    "picture": paragraph("{%p for x in rows %}") + PICTURE + paragraph("{%p endfor %}"),
    "comment": paragraph("{# не для друку #}текст"),
}
_VALUES: dict[str, Value] = {"year": "2020", "none": None, "rows": [{"name": "перший <&>"}, {"name": "другий"}]}


def _canonical(content: bytes) -> list[str]:
    """Return the body and the header as canonical XML, without what only identifies pictures and relationships."""
    parts = unpacked(content)
    return [_without_identities(parts[name]) for name in ("word/document.xml", "word/header1.xml")]


def _without_identities(content: bytes) -> str:
    root = etree.fromstring(content)
    for node in root.iter():
        for key in node.attrib:
            if str(key).startswith(f"{{{R}}}") or (key == "id" and str(node.tag).endswith("}docPr")):
                node.set(key, "")
        if str(node.tag).endswith(("}gridCol", "}tcW")):  # ours keep the proportions of the cells
            node.set(f"{{{W}}}w", "")
    return etree.canonicalize(etree.tostring(root, encoding="unicode"), rewrite_prefixes=True)


@pytest.mark.parametrize("name", _BODIES)
def test_a_template_renders_as_through_docxtpl(tmp_path: Path, name: str) -> None:
    """Same template, same values: the same body, but for numbers that identify pictures and relationships."""
    margins = {"header1.xml": (("header", "default"), header("Рік {{ year }}"))}
    template = TemplateParts(body=_BODIES[name], page=LANDSCAPE, margins=margins, images={"media/image1.png": PIXEL})
    path = template.save(tmp_path / "t.docx")
    theirs: Any = DocxTemplate(path)
    theirs.render(_VALUES, autoescape=True)
    target = io.BytesIO()
    theirs.save(target)
    section = Section(identity="office.part", title="Розділ", position=1, template=path, values=_VALUES)

    ours = render([section], strict=True)

    assert _canonical(ours.content) == _canonical(target.getvalue())
