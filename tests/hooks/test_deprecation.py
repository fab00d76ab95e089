from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from municipal_programs.hooks import HOOK_VERSION, InstalledPlugin, Plugins, hookimpl
from municipal_programs.hooks.deprecation import DEPRECATED, Deprecation

if TYPE_CHECKING:
    import pytest


def nothing() -> list[object]:
    """Answer that there is nothing."""
    return []


def test_a_hook_with_a_successor_works_and_its_plugin_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The notice has all that its author needs: what instead, since when, until when."""
    monkeypatch.setitem(DEPRECATED, "mp_rules", Deprecation(replacement="mp_demands", since="1.4", removed="2.0"))
    module = SimpleNamespace(MP_HOOK_VERSION=HOOK_VERSION, mp_rules=hookimpl(nothing), mp_profiles=hookimpl(nothing))
    plugins = Plugins([InstalledPlugin(name="parks", module=module)])

    (notice,) = plugins.notices()

    assert plugins.rules().failures == plugins.failures == ()
    assert all(word in notice.uk for word in ("parks", "mp_rules", "mp_demands", "1.4", "2.0"))
