"""A document with figures in a sentence, in a table, beside each other and in a footer."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from tests.word.building import TemplateParts, footer, paragraph, row, table

from municipal_programs.reports import Fact, Section, Value, Values, date_fact, money_fact, text_fact
from municipal_programs.values import Money
from municipal_programs.word import Provenance, render

if TYPE_CHECKING:
    from pathlib import Path

TOTAL = "program.planned"
MADE_FROM = Provenance(
    library="1.0", kind="final", years="2018-2020", revision="879 2017-12-18", documents=('{"title": "Програма"}',)
)


def figures() -> Values:
    """Return the values of the document."""
    rows: list[Value] = [
        {"title": f"Захід {number}", "planned": money_fact(f"measure.{number}.planned", Money(number * 12_345_600))}
        for number in range(1, 5)
    ]
    return {
        "total": money_fact(TOTAL, Money(123_456_000)),
        "number": text_fact("decision.879.number", "879"),
        "date": date_fact("decision.879.date", dt.date(2017, 12, 18)),
        "day": date_fact("decision.879.date", dt.date(2017, 12, 18), short=True),
        "rows": rows,
        "count": Fact(identity="activity.measures", value=4, text="4"),
    }


@pytest.fixture
def section(tmp_path: Path) -> Section:
    """Return the section that shows them."""
    body = (
        paragraph("Усього {{ total }} тис. грн, рішення від {{ date }} № {{ number }} ({{ day }}).")
        + table(
            row("{%tr for row in rows %}", ""), row("{{ row.title }}", "{{ row.planned }}"), row("{%tr endfor %}", ""), columns=2
        )
        + paragraph("Разом: {{ total }}")
    )
    template = TemplateParts(body=body, margins={"footer1.xml": (("footer", "default"), footer("Заходів {{ count }}, с."))})
    return Section(
        identity="city.report", title="Звіт", position=1, template=template.save(tmp_path / "template.docx"), values=figures()
    )


@pytest.fixture
def document(section: Section) -> bytes:
    """Return the bytes of the document."""
    made = render([section], provenance=MADE_FROM)
    assert made.failures == ()
    return made.content
