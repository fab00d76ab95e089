"""What a council has settled for itself: its name, its addressee, its ways."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from attrs import field, frozen

from municipal_programs.model import _valid
from municipal_programs.model.settings import CheckSettings

__all__ = ["DocumentStandard", "Profile"]


class DocumentStandard(Enum):
    """The national standard by which a document is drawn up; the value is its name."""

    DSTU_2003 = "ДСТУ 4163-2003"
    DSTU_2020 = "ДСТУ 4163:2020"

    @property
    def signs_with_initials(self) -> bool:
        """Whether a signature gives initials («О.В. Стежко») and not the given name («Олена СТЕЖКО»)."""
        return self is DocumentStandard.DSTU_2003


@frozen(kw_only=True)
class Profile:
    """A council's profile (профіль громади); it comes from a plugin, for the core knows no city.

    Args:
        identity: Short Latin name by which a program asks for it, such as ``zhytomyr``.
        title: Name for people, such as «Житомирська міська рада».
        addressee: Who receives the reports of executors, as the letterhead writes it; may be empty.
        checks: The thresholds by which its reports are checked.
        new_standard_from: The first day whose documents follow ДСТУ 4163:2020; those dated before follow its predecessor.

    Raises:
        InvalidValueError: If the identity is no slug or the title is blank.
    """

    identity: str
    title: str
    addressee: str = ""
    checks: CheckSettings = field(factory=CheckSettings)
    new_standard_from: dt.date = dt.date(2021, 9, 1)

    def __attrs_post_init__(self) -> None:
        _valid.refuse((*_valid.slug(self.identity), *_valid.blanks(self, "title")))

    def standard_on(self, day: dt.date) -> DocumentStandard:
        """Return the standard that a document dated *day* follows."""
        return DocumentStandard.DSTU_2020 if day >= self.new_standard_from else DocumentStandard.DSTU_2003
