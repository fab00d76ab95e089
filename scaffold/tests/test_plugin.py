from __future__ import annotations

from municipal_programs.testing import assert_conforms

from sample_office import plugin


def test_the_plugin_fits_the_library() -> None:
    """Nothing is misspelled or missing, and every section, rule and template works on samples."""
    assert_conforms(plugin)
