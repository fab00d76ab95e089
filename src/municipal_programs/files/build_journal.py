"""The journal of a build: what was made, of what, and what was not. In JSON, described in `docs/city.md`."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any, Final

import cattrs
from attrs import frozen
from cattrs.errors import BaseValidationError

from municipal_programs.errors import Message, MunicipalProgramsError
from municipal_programs.files import _messages as say

__all__ = [
    "BUILD_FORMAT",
    "Journal",
    "JournalDocument",
    "JournalEntry",
    "JournalError",
    "journal_from",
    "schema",
    "write_journal",
]

BUILD_FORMAT: Final = "municipal-programs/build/1"
"""The first value of the journal; the number grows when a reader of the old form would misread the new one."""


class JournalError(MunicipalProgramsError):
    """A text that is no journal of a build."""


@frozen(kw_only=True)
class JournalDocument:
    """A document that was demanded.

    Args:
        path: Its file, from the folder of the period, with ``/``.
        kind: What kind of document it is.
        sha256: What the file was made to hold; empty where it was never made.
        replaces: What the file holds until it is written; empty where nothing, and as soon as it is known to be written.
        problems: Why it is not whole, or was not made.
    """

    path: str
    kind: str
    sha256: str
    replaces: str = ""
    problems: tuple[Message, ...] = ()


@frozen(kw_only=True)
class JournalEntry:
    """What came of one unit of a build.

    Args:
        unit: Its name, such as ``programs/power``.
        digest: Of everything that its documents depend on.
        documents: What it demanded.
        problems: What is wrong with the unit as a whole.
    """

    unit: str
    digest: str
    documents: tuple[JournalDocument, ...] = ()
    problems: tuple[Message, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing that another run might mend."""
        return not self.problems and not any(document.problems for document in self.documents)


@frozen(kw_only=True)
class Journal:
    """Everything that is known of the documents of one period.

    Args:
        city: Name of the city.
        period: The period.
        units: What came of each unit, in the order of their names.
        leftovers: Documents of an earlier build that nobody demands any more.
    """

    city: str
    period: str
    units: tuple[JournalEntry, ...] = ()
    leftovers: tuple[JournalDocument, ...] = ()


def journal_from(text: str) -> Journal:
    """Read a journal.

    Raises:
        JournalError: If it is none, or one of another form.
    """
    try:
        plain = json.loads(text)
        if plain.pop("format") != BUILD_FORMAT:
            raise JournalError(say.OTHER_JOURNAL(format=BUILD_FORMAT))
        return _CONVERTER.structure(plain, Journal)
    except (ValueError, AttributeError, KeyError, TypeError, RecursionError, BaseValidationError):
        raise JournalError(say.NO_JOURNAL(format=BUILD_FORMAT)) from None


def write_journal(journal: Journal) -> str:
    """Return *journal* as JSON, the same text for the same journal."""
    plain = {"format": BUILD_FORMAT, **_CONVERTER.unstructure(journal)}
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the form."""
    text = resources.files("municipal_programs.files").joinpath("build-1.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


_CONVERTER: Final = cattrs.Converter(forbid_extra_keys=True)
