"""What docxtpl does right comes out the same; it is asked itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.word.beside_docxtpl import compared
from tests.word.building import LANDSCAPE, PICTURE, PIXEL, TemplateParts, header, paragraph, row, table

from municipal_programs.reports import Section

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
_TALL = row("{{ long }}").replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>")
_CELL = row("{%p if none %}").replace("</w:tc>", paragraph("ні") + paragraph("{%p endif %}") + "</w:tc>")
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
    "no rows": table(row("{%tr for x in nothing %}"), row("{{ x }}"), row("{%tr endfor %}"), columns=1),
    "cell": table(_CELL, columns=1),
    "tall": table(_TALL, columns=1),
    "comment": paragraph("{# не для друку #}текст"),
}
_VALUES: dict[str, Value] = {
    "year": "2020",
    "none": None,
    "nothing": [],
    "long": "слово " * 100,
    "rows": [{"name": "перший <&>"}, {"name": "другий"}],
}


_MENDED = {"columns": {"repeated columns"}, "no rows": {"empty tables"}, "cell": {"unended cells"}, "tall": {"tall rows"}}
"""The bodies of which we make something better than docxtpl does."""


@pytest.mark.parametrize("name", _BODIES)
def test_a_template_renders_as_through_docxtpl(tmp_path: Path, name: str) -> None:
    """Same template, same values: the same body and header, but for what we add and mend on purpose."""
    margins = {"header1.xml": (("header", "default"), header("Рік {{ year }}"))}
    template = TemplateParts(body=_BODIES[name], page=LANDSCAPE, margins=margins, images={"media/image1.png": PIXEL})
    path = template.save(tmp_path / "t.docx")

    both = compared(Section(identity="office.part", title="Розділ", position=1, template=path, values=_VALUES))

    assert both.ours == both.theirs
    assert both.mended == _MENDED.get(name, set())
