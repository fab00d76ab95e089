"""What a figure is called where a document can carry its name: tag and alias of a control, and a bookmark."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Final

__all__ = ["LONGEST_TAG", "bookmark_of", "number_of", "numbered", "tag_of"]

LONGEST_TAG: Final = 64
"""The longest tag and the longest alias that Word takes."""
_LONGEST_BOOKMARK: Final = 40
_DIGITS_OF_DIGEST: Final = 10
_BOOKMARK: Final = re.compile("_f([0-9]{1,9})_")
_NO_NAME: Final = re.compile("[^A-Za-z0-9_]")


def tag_of(identity: str) -> str:
    """Return *identity* as a control carries it: as it is, or its beginning and a digest where it is longer than 64 characters.

    >>> tag_of("measure.7.disbursed")
    'measure.7.disbursed'
    """
    if len(identity) <= LONGEST_TAG:
        return identity
    digest = sha256(identity.encode()).hexdigest()[:_DIGITS_OF_DIGEST]
    return f"{identity[: LONGEST_TAG - _DIGITS_OF_DIGEST - 1]}~{digest}"


def bookmark_of(number: int, identity: str) -> str:
    """Return the bookmark of the figure of that *number* in the manifest; Word hides those that begin with a low line.

    >>> bookmark_of(12, "program.planned.2019")
    '_f12_program_planned_2019'
    """
    name = f"_f{number}_{identity.replace('.', '_')}"
    if not (name.isascii() and name.isidentifier()):
        name = _NO_NAME.sub("_", name)
    return name[:_LONGEST_BOOKMARK]


def numbered(name: str, number: int) -> str:
    """Return the name of a further bookmark that was called *name*, no longer than Word takes one.

    >>> numbered("annex", 2), len(numbered("a" * 40, 2))
    ('annex_2', 40)
    """
    end = f"_{number}"
    return f"{name if '&' in name else name[: _LONGEST_BOOKMARK - len(end)]}{end}"  # an escaped sign is not cut in two


def number_of(bookmark: str) -> int | None:
    """Return the number of the figure that a bookmark names; None for a bookmark that is none of ours.

    A program that copies a bookmark adds to its name, which does no harm.
    """
    found = _BOOKMARK.match(bookmark)
    return int(found[1]) if found else None
