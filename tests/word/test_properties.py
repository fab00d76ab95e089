from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.word.building import TemplateParts, paragraph, unpacked

from municipal_programs.errors import InvalidValueError
from municipal_programs.reports import Section
from municipal_programs.word import DocumentProperties, render

if TYPE_CHECKING:
    from pathlib import Path


def test_a_character_that_no_document_can_carry_is_refused_by_name_and_place() -> None:
    """As it is refused in any other value; every property at once."""
    with pytest.raises(InvalidValueError) as refused:
        DocumentProperties(title="Звіт\x0bза рік", creator="\ud800")

    title, creator = refused.value.faults
    assert title.path == ("title",)
    assert "«title» містить знак U+000B (LINE TABULATION) на місці 5" in title.message.uk
    assert creator.path == ("creator",)


def test_a_document_says_what_it_is_and_when_it_was_made(tmp_path: Path) -> None:
    """In the time of the world, whichever zone the moment was told in; what is not said is left out."""
    template = TemplateParts(body=paragraph("а")).save(tmp_path / "t.docx")
    section = Section(identity="o.p", title="Розділ", position=1, template=template)
    kyiv = timezone(timedelta(hours=2))
    said = DocumentProperties(title="Звіт", created=datetime(2021, 1, 1, 1, tzinfo=kyiv))

    core = etree.fromstring(unpacked(render([section], properties=said).content)["docProps/core.xml"])

    assert {etree.QName(node).localname: node.text for node in core} == {"title": "Звіт", "created": "2020-12-31T23:00:00Z"}


def test_a_moment_needs_a_time_zone() -> None:
    """Without one it is a different moment on every machine."""
    with pytest.raises(InvalidValueError, match="часового поясу") as refused:
        DocumentProperties(created=datetime(2021, 1, 1))  # noqa: DTZ001 - that is the fault

    assert refused.value.faults[0].path == ("created",)
