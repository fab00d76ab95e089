"""The documents made from the examples show every number of the documents that were received."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.examples.test_facts import KINDS, document_of
from tests.examples.test_transcription import EXAMPLE, received, tokens

import municipal_programs as mp
from municipal_programs.word import document_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

COUNTED_BY_WORD = Counter({Decimal(number): 1 for number in range(1, 8)})
"""The numbers of the list of trainings: in the document Word counts them itself."""

SAID_ONCE = Counter({Decimal(879): 1})
"""Each of the two parts named the decision that approved the program; the consolidated report names it once."""


def numbers(text: str) -> Counter[Decimal]:
    """Return how often each number stands in *text*."""
    return Counter({token: times for token, times in tokens(text).items() if isinstance(token, Decimal)})


def shown(report: mp.Report) -> Counter[Decimal]:
    """Return how often each number stands in a document."""
    return numbers("\n".join(document_text(report.content)).replace("\N{NO-BREAK SPACE}", " "))


@pytest.fixture(scope="module")
def final() -> mp.Report:
    """The final report of the example."""
    return mp.render(mp.load(EXAMPLE / "program.yaml"), "final")


def test_the_final_report_shows_every_number_of_the_reports_that_it_consolidates(final: mp.Report) -> None:
    """As often as they do: what was read otherwise stands in the annex as it was written."""
    assert numbers(received("closing-report-2018-2020.txt")) - shown(final) == SAID_ONCE


def test_the_activity_report_shows_the_numbers_of_the_received_one_and_no_other() -> None:
    """Nothing is left out, nothing is made up."""
    report = mp.render(mp.load_activity(EXAMPLE / "activity-2017.yaml"), "activity")

    assert numbers(received("activity-2017.txt")) - shown(report) == COUNTED_BY_WORD
    assert shown(report) - numbers(received("activity-2017.txt")) == Counter()


def test_a_changed_figure_of_the_data_changes_the_document(final: mp.Report, tmp_path: Path) -> None:
    """The documents show the data and nothing that was typed into a template."""
    changed = tmp_path / "program.yaml"
    text = (EXAMPLE / "program.yaml").read_text(encoding="utf-8")
    changed.write_text(text.replace("місцевий бюджет: 162 331,35 грн", "місцевий бюджет: 262 331,35 грн"), encoding="utf-8")

    rendered = shown(mp.render(mp.load(changed), "final"))

    assert (Decimal("162.33135") in shown(final), Decimal("162.33135") in rendered) == (True, False)
    assert Decimal("262.33135") in rendered


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_document_is_a_valid_package(kind: str, valid: Callable[[bytes], None]) -> None:
    """Word opens it without repairing anything."""
    valid(document_of(kind))
