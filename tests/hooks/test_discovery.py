from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from municipal_programs.hooks import Plugins, UnknownPluginError, installed

POINTS = [EntryPoint(name=name, value="json", group="municipal_programs") for name in ("parks", "roads")]


def test_a_plugin_that_is_left_out_is_not_even_imported() -> None:
    """It may be left out because its import hangs."""
    broken = EntryPoint(name="broken", value="no_such_module_anywhere", group="municipal_programs")

    plugins, failures = installed([*POINTS, broken], skip=["broken", "roads"])

    assert [plugin.name for plugin in plugins] == ["parks"]
    assert failures == ()


def test_leaving_out_what_is_not_there_is_a_slip() -> None:
    """A report without the wrong plugin would look right."""
    with pytest.raises(UnknownPluginError, match="Можливо, «parks»"):
        installed(POINTS, skip=["parsk"])


def test_an_installed_plugin_tells_where_it_comes_from() -> None:
    """Its distribution, its version, its folder."""
    plugin = next(found for found in Plugins.discover() if found.name == "public_relations")

    assert plugin.distribution == "municipal-programs-public-relations"
    assert plugin.version
    assert plugin.folder is not None
    assert plugin.folder.name == "public_relations"
