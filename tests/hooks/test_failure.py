from __future__ import annotations

import pytest

from municipal_programs.hooks import PluginFailure


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (RuntimeError(), "не відповіло на «mp_rules»: RuntimeError."),
        (RuntimeError("немає креслень."), "не відповіло на «mp_rules»: RuntimeError: немає креслень."),
    ],
    ids=["without a text", "with a text"],
)
def test_an_error_is_told_by_its_name_and_its_text_if_it_has_one(error: Exception, told: str) -> None:
    """No colon with nothing behind it, and one point at the end."""
    assert PluginFailure.of("roads", "mp_rules", error).message.uk.endswith(told)
