"""What a profile names and nobody has."""

from __future__ import annotations

from municipal_programs.checks import unknown_to_the_profile
from municipal_programs.model import CheckSettings


def test_a_profile_that_is_not_installed_is_told_with_the_nearest() -> None:
    """Its thresholds would otherwise be taken for granted."""
    (finding,) = unknown_to_the_profile("zhytomir", None, profiles=["zhytomyr", "kalush"], rules=[])

    assert (finding.code, finding.subject) == ("MP007", "profile")
    assert "zhytomyr" in finding.message.uk


def test_a_rule_that_is_switched_off_and_does_not_exist_is_told() -> None:
    """A misspelt code switches nothing off."""
    found = unknown_to_the_profile("kalush", CheckSettings(without=("MP102", "MP1O2")), profiles=["kalush"], rules=[])

    assert [finding.subject for finding in found] == ["profile.MP1O2"]


def test_data_without_a_profile_and_with_a_known_one_raise_nothing() -> None:
    """Most have none."""
    assert list(unknown_to_the_profile("", None, profiles=[], rules=[])) == []
    assert list(unknown_to_the_profile("kalush", CheckSettings(), profiles=["kalush"], rules=[])) == []
