from __future__ import annotations

from pathlib import Path

import pytest

from municipal_programs.word import Carrier, differences_within, facts_in

BAD = Path(__file__).parents[2] / "bad" / "facts"
DOCUMENTS = sorted(path.name for path in BAD.glob("*.docx"))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_that_cannot_be_relied_on_is_told_exactly_why(name: str) -> None:
    """Each way of being wrong has a document in ``tests/bad/facts``, and beside it the words that its reader sees."""
    found = differences_within(facts_in((BAD / name).read_bytes()))

    said = "\n".join(difference.message.uk for difference in found)
    assert f"{said}\n" == (BAD / name).with_suffix(".txt").read_text(encoding="utf-8")


def test_no_two_of_them_say_the_same() -> None:
    """Missing, damaged, foreign, newer, forged and double are told apart."""
    assert len({path.read_text(encoding="utf-8") for path in BAD.glob("*.txt")}) == len(DOCUMENTS) == 9


def test_a_forged_page_is_found_by_whichever_carrier_is_left() -> None:
    """To lie well, both carriers have to be forged alike; then only the data tell."""
    assert facts_in((BAD / "forged-page.docx").read_bytes()).carriers == (Carrier.XML_PART, Carrier.PROPERTIES)
