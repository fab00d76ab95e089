"""What a council has settled for itself: its name, its addressee, its ways."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import Enum

from attrs import field, frozen

from municipal_programs.errors import Fault
from municipal_programs.model import _messages as say
from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.settings import CheckSettings

__all__ = ["DocumentStandard", "Profile"]


class DocumentStandard(Enum):
    """The national standard by which a document is drawn up; the value is its name.

    What the library and its templates take from both (margins of 30, 10, 20 and 20 mm, how names are signed, the day of the
    change) is recalled, not read: compare it with the texts before relying on it.
    """

    DSTU_2003 = "ДСТУ 4163-2003"
    DSTU_2020 = "ДСТУ 4163:2020"

    @property
    def signs_with_initials(self) -> bool:
        """Whether a signature gives initials («О.В. Стежко») and not the given name («Олена СТЕЖКО»)."""
        return self is DocumentStandard.DSTU_2003


@frozen(kw_only=True, field_transformer=typed)
class Profile:
    """A council's profile (профіль громади); it comes from a plugin, for the core knows no city.

    Args:
        identity: Short Latin name by which a program asks for it, such as ``zhytomyr``.
        title: Name for people, such as «Житомирська міська рада».
        registry_code: The council's code in the state register of legal entities (ЄДРПОУ), as text; may be empty.
        addressee: Who receives the reports of executors, as the letterhead writes it; may be empty.
        checks: The thresholds by which its reports are checked.
        new_standard_from: The first day whose documents follow ДСТУ 4163:2020; those dated before follow its predecessor. The
            day unless given is recalled, like all that is said of both standards here; see `DocumentStandard`.
        method: Identity of the method by which the council judges effectiveness; empty where it settled on none.
        deadlines: Days after the end of its period within which a report of a kind is due, by the identity of the kind.
        demands: Identities of the kinds of documents that it demands at the end of a period; those unless given are what the library
            itself knows to tell of a period or of a term that ended.

    Raises:
        InvalidValueError: If the identity is no slug, the title is blank, a deadline is negative, or a kind is demanded twice.
    """

    identity: str
    title: str
    registry_code: str = ""
    addressee: str = ""
    checks: CheckSettings = field(factory=CheckSettings)
    new_standard_from: dt.date = dt.date(2021, 9, 1)
    method: str = ""
    deadlines: Mapping[str, int] = field(factory=dict[str, int], hash=False)
    demands: tuple[str, ...] = ("activity", "annual", "final")

    def __attrs_post_init__(self) -> None:
        late = (
            Fault(say.NEGATIVE_DEADLINE(kind=kind, seen=days), ("deadlines", kind))
            for kind, days in self.deadlines.items()
            if days < 0
        )
        twice = _valid.repeated(self.demands, say.KIND, "demands")
        _valid.refuse((*_valid.slug(self.identity), *_valid.blanks(self, "title"), *late, *twice))

    def due(self, kind: str, period_end: dt.date) -> dt.date | None:
        """Return the last day for a report of *kind* whose period ended on *period_end*; None where none is set."""
        days = self.deadlines.get(kind)
        return None if days is None else period_end + dt.timedelta(days=days)

    def standard_on(self, day: dt.date) -> DocumentStandard:
        """Return the standard that a document dated *day* follows."""
        return DocumentStandard.DSTU_2020 if day >= self.new_standard_from else DocumentStandard.DSTU_2003
