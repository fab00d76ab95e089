"""What a council has settled for itself: its name, its addressee, its ways."""

from __future__ import annotations

from attrs import field, frozen

from municipal_programs.model import _valid
from municipal_programs.model.settings import CheckSettings

__all__ = ["Profile"]


@frozen(kw_only=True)
class Profile:
    """A council's profile (профіль громади); it comes from a plugin, for the core knows no city.

    Args:
        identity: Short Latin name by which a program asks for it, such as ``zhytomyr``.
        title: Name for people, such as «Житомирська міська рада».
        addressee: Who receives the reports of executors, as the letterhead writes it; may be empty.
        checks: The thresholds by which its reports are checked.

    Raises:
        InvalidValueError: If the identity is no slug or the title is blank.
    """

    identity: str
    title: str
    addressee: str = ""
    checks: CheckSettings = field(factory=CheckSettings)

    def __attrs_post_init__(self) -> None:
        _valid.refuse((*_valid.slug(self.identity), *_valid.blanks(self, "title")))
