"""What the programs of many communities give, as JSON in a versioned form: `docs/country.md`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from municipal_programs.values import MoneyUnit

if TYPE_CHECKING:
    from collections import Counter

    from municipal_programs.errors import Message
    from municipal_programs.reports import CommunityTally, CountrySummary

__all__ = ["FORMAT", "country_json"]

FORMAT: Final = "municipal-programs/country/1"
"""The first value of the document; the number grows when a reader of the old form would misread the new one."""


def country_json(summary: CountrySummary) -> str:
    """Return *summary* as a JSON document of the form `FORMAT`, with a line break at its end: the same summary, the same bytes."""
    document = {
        "format": FORMAT,
        "method": {
            "identity": summary.method.identity,
            "title": _both(summary.method.title),
            "source": _both(summary.method.mark.message),
        },
        "refused_lines": summary.refused,
        "total": _tally(summary.total),
        "communities": [{"name": name, **_tally(tally)} for name, tally in summary.communities.items()],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _tally(tally: CommunityTally) -> dict[str, Any]:
    money = {
        stage.value: {
            "hryvnias": None if sum_ is None else str(sum_.in_unit(MoneyUnit.HRYVNIA)),
            "programs": tally.with_money[stage],
        }
        for stage, sum_ in tally.money.items()
    }
    return {
        "programs": tally.programs,
        "measures": tally.measures,
        "money": money,
        "severities": _sorted(tally.severities),
        "findings": _sorted(tally.findings),
        "grades": [
            {"grade": _both(grade), "programs": count}
            for grade, count in sorted(tally.grades.items(), key=lambda item: item[0].en)
        ],
        "ungraded": _sorted(tally.ungraded),
    }


def _sorted(counts: Counter[Any]) -> dict[str, int]:
    return {str(name): count for name, count in sorted(counts.items())}


def _both(message: Message) -> dict[str, str]:
    return {"uk": message.uk, "en": message.en}
