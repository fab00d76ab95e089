from __future__ import annotations

import pytest

from municipal_programs.checks import Finding, is_public
from municipal_programs.errors import Message


@pytest.mark.parametrize(
    ("code", "public"),
    [
        ("MP201", True),
        ("MP873", True),
        ("MP874", True),
        ("ZT101", True),
        ("MP001", False),
        ("MP004", False),
        ("MP006", False),
        ("MP871", False),
        ("MP876", False),
        ("MP880", False),
    ],
)
def test_what_programs_say_is_public_and_what_the_office_has_to_mend_is_not(code: str, public: bool) -> None:
    """Rules of plugins are about programs; the run, waivers, plugins and the folder of the city are the office's."""
    finding = Finding(subject="program.planned", message=Message(uk="Зауваження.", en="A finding."), code=code)

    assert is_public(finding) is public
