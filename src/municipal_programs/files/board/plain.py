"""The board as JSON, in a documented and versioned form: `docs/city.md` and the schema beside this module."""

from __future__ import annotations

import json
from collections import Counter
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from municipal_programs.reports import DeliveryState

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from municipal_programs.files.faults import FileFault
    from municipal_programs.reports import Board, BoardRow

__all__ = ["FORMAT", "board_json", "schema"]

FORMAT: Final = "municipal-programs/board/1"
"""The first value of the document; the number grows when a reader of the old form would misread the new one."""


def board_json(board: Board, unread: Iterable[FileFault] = ()) -> str:
    """Return *board* as a JSON document of the form `FORMAT`, with a line break at its end.

    Args:
        board: The board.
        unread: What could not be read, so that the board does not tell of it.
    """
    states = Counter(row.state for row in board.rows)
    document = {
        "format": FORMAT,
        "city": board.city,
        "period": str(board.period),
        "day": board.day.isoformat(),
        "summary": {state.value: states[state] for state in DeliveryState},
        "rows": [_row(row) for row in board.rows],
        "reminders": [{"department": one.department.identity, "text": one.text} for one in board.reminders],
        "unread": [{"origin": fault.origin.text(), "message": _both(fault)} for fault in unread],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the form."""
    text = resources.files("municipal_programs.files.board").joinpath("board-1.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def _row(row: BoardRow) -> dict[str, Any]:
    return {
        "program": row.slug,
        "title": row.title,
        "department": row.department.identity,
        "name": row.department.name,
        "email": row.department.requisites.email,
        "due": _day(row.due),
        "state": row.state.value,
        "delivered_on": _day(row.delivered_on),
        "dated_ahead": row.dated_ahead,
        "findings": row.findings,
    }


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _both(fault: FileFault) -> dict[str, str]:
    return {"uk": fault.message.uk, "en": fault.message.en}
