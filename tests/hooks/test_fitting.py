from __future__ import annotations

from types import SimpleNamespace

import pytest

from municipal_programs.hooks import HOOK_VERSION, InstalledPlugin, Plugins, hookimpl


def failures(**members: object) -> list[str]:
    """Return what the library has against a plugin with these members."""
    return [failure.message.uk for failure in Plugins([InstalledPlugin(name="a", module=SimpleNamespace(**members))]).failures]


def test_a_plugin_of_this_version_fits() -> None:
    """There is nothing to say, although it answers nothing yet."""
    assert failures(MP_HOOK_VERSION=HOOK_VERSION) == []


def test_a_plugin_that_states_no_version_is_told_what_to_write() -> None:
    """The line can be copied."""
    (said,) = failures()

    assert f"MP_HOOK_VERSION = {HOOK_VERSION}" in said


@pytest.mark.parametrize(
    ("version", "advice"), [(HOOK_VERSION + 1, "оновіть бібліотеку"), (HOOK_VERSION - 1, "оновіть розширення")]
)
def test_a_plugin_of_another_version_is_told_which_side_is_old(version: int, advice: str) -> None:
    """Both versions are named."""
    (said,) = failures(MP_HOOK_VERSION=version)

    assert advice in said
    assert f"версії запитань {version}" in said


def test_a_hook_without_its_mark_is_said() -> None:
    """Nobody would ever call it, and nobody would know why."""
    (said,) = failures(MP_HOOK_VERSION=HOOK_VERSION, mp_rules=list)

    assert "@hookimpl" in said


def test_a_misspelled_hook_is_said_with_the_nearest_one() -> None:
    """Marked or not, it was meant for one."""
    (said,) = failures(MP_HOOK_VERSION=HOOK_VERSION, mp_rulse=list)

    assert "Можливо, «mp_rules»" in said


def test_everything_that_does_not_fit_is_said_at_once() -> None:
    """The author repairs it in one go."""

    @hookimpl
    def asks_for_a_city(city: str) -> list[str]:
        return [city]

    def unmarked() -> list[str]:
        return []

    said = failures(mp_rulse=unmarked, mp_rules=unmarked, mp_profiles=asks_for_a_city)

    assert len(said) == 4
