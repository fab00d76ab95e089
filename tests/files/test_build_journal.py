from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import Message
from municipal_programs.files.build_journal import (
    Journal,
    JournalDocument,
    JournalEntry,
    JournalError,
    journal_from,
    schema,
    write_journal,
)

texts = st.text(st.characters(codec="utf-8"), max_size=8)
messages = st.builds(Message, texts, texts)
documents = st.builds(
    JournalDocument, path=texts, kind=texts, sha256=texts, replaces=texts, problems=st.lists(messages, max_size=2).map(tuple)
)
several = st.lists(documents, max_size=2).map(tuple)
entries = st.builds(JournalEntry, unit=texts, digest=texts, documents=several, problems=st.lists(messages, max_size=2).map(tuple))


@given(st.builds(Journal, city=texts, period=texts, units=st.lists(entries, max_size=2).map(tuple), leftovers=several))
def test_a_journal_is_read_back_as_it_was_written(journal: Journal) -> None:
    """The same journal gives the same text."""
    assert journal_from(write_journal(journal)) == journal


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "null",
        '{"format": "municipal-programs/build/1"}',
        '{"format": "municipal-programs/build/1", "city": ',
        "[" * 9999,
    ],
)
def test_what_is_no_journal_is_told(text: str) -> None:
    """Another program wrote it, or it is only half there."""
    with pytest.raises(JournalError, match="не журнал складання"):
        journal_from(text)


def test_a_journal_of_a_later_form_is_not_misread() -> None:
    """It is another version that wrote it."""
    with pytest.raises(JournalError, match="іншої версії"):
        journal_from('{"format": "municipal-programs/build/2"}')


def test_a_journal_with_unknown_fields_is_no_journal() -> None:
    """What it says might matter."""
    text = write_journal(Journal(city="М", period="2020")).replace('"city"', '"x": 1, "city"')

    with pytest.raises(JournalError):
        journal_from(text)


def test_an_entry_is_whole_without_any_problem() -> None:
    """Neither its own nor that of a document."""
    trouble = (Message(uk="лихо", en="trouble"),)
    document = JournalDocument(path="a", kind="final", sha256="1")

    assert JournalEntry(unit="city", digest="1", documents=(document,)).is_whole
    assert not JournalEntry(unit="city", digest="1", problems=trouble).is_whole
    worse = JournalDocument(path="a", kind="final", sha256="1", problems=trouble)
    assert not JournalEntry(unit="city", digest="1", documents=(document, worse)).is_whole


def test_whatever_a_build_writes_follows_the_schema() -> None:
    """Also what is not whole, in the middle of a run."""
    sha256, other = "a" * 64, "b" * 64
    trouble = (Message(uk="лихо", en="trouble"),)
    document = JournalDocument(path="city/summary.docx", kind="summary", sha256=sha256, replaces=other, problems=trouble)
    units = (
        JournalEntry(unit="city", digest=sha256, documents=(document,)),
        JournalEntry(unit="activity/roads", digest=sha256, problems=trouble),
    )
    never_made = JournalDocument(path="programs/power/final.docx", kind="final", sha256="")
    journal = Journal(city="Місто", period="2020-Q1", units=units, leftovers=(never_made,))

    jsonschema.validate(json.loads(write_journal(journal)), schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json.loads(write_journal(journal).replace("summary.docx", "summary.pdf")), schema())
