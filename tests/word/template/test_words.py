from __future__ import annotations

from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import Message
from municipal_programs.reports import Chart, ChartSeries, Fact, Gap
from municipal_programs.word.package.xml import FORBIDDEN
from municipal_programs.word.template.plain import Joined
from municipal_programs.word.template.words import words_in, words_of

KEPT = '<w:t xml:space="preserve">'
CHART = Chart(title="Кошти", categories=("2019",), series=(ChartSeries(name="План", points=(None,)),))
MISSING = Message(uk="Дату не встановлено.", en="The date is not set.")
texts = st.text().filter(lambda text: not FORBIDDEN.search(text) and "\r" not in text)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("а\r\nб\rв\nг", "а\nб\nв\nг"),
        (Fact(identity="decision.1.number", value="1", text="№ 1"), "№ 1"),
        (Joined(("а", Fact(identity="decision.1.number", value="1", text="№ 1"))), "а, № 1"),
        (3, "3"),
        (None, ""),
        (CHART, ""),
        (Gap(reason=MISSING, instead="–"), "–"),
        (Gap(reason=MISSING), ""),
    ],
)
def test_each_kind_of_value_has_its_words(value: object, words: str) -> None:
    """They are those that a reader shall see."""
    assert words_of(value, draft=False) == words


def test_a_draft_says_what_is_missing() -> None:
    """There its place is highlighted."""
    assert words_of(Gap(reason=MISSING, instead="–"), draft=True) == "[бракує: дату не встановлено]"


@pytest.mark.parametrize(
    ("xml", "inside", "words", "ends_inside"),
    [
        ("<w:p><w:r><w:t>слово</w:t></w:r></w:p>", False, "слово", False),
        (f"<w:r>{KEPT} а </w:t><w:br/>{KEPT}б</w:t><w:tab/><w:noBreakHyphen/></w:r>", False, " а \nб\t\u2011", False),
        ("<w:t> а </w:t>", False, "а", False),
        ("<w:t> а ", False, "а ", False),
        (f"кінець</w:t></w:r>{KEPT}&lt;&amp;amp;", False, "кінець<&amp;", False),
        ('<w:gridSpan w:val="', False, "", True),
        ("restart", True, "", True),
        (f'"/>{KEPT}далі', True, "далі", False),
        ("<w:instrText>PAGE</w:instrText><w:t/><w:tbl>", False, "", False),
        ('<w:br w:type="page"/><w:tab w:val="left" w:pos="1"/>', False, "", False),
        (" – ", False, " – ", False),
    ],
)
def test_the_words_of_xml_are_those_on_the_page(xml: str, inside: bool, words: str, ends_inside: bool) -> None:
    """Wherever a piece of a template begins and ends."""
    assert words_in(xml.encode(), inside=inside) == (words, ends_inside)


@given(text=texts)
def test_whatever_text_xml_holds_is_read_as_it_is(text: str) -> None:
    """No sign is taken for another."""
    assert words_in(f"<w:p><w:r>{KEPT}{escape(text)}</w:t></w:r></w:p>".encode()) == (text, False)
