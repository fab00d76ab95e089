from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def test_the_list_names_every_plugin_with_its_distribution_and_hooks(run: Callable[..., Any]) -> None:
    """Who wonders where a section comes from finds out here."""
    answer = run("plugin", "list")

    assert answer.status == 0
    (line,) = [line for line in answer.out.splitlines() if line.startswith("public_relations")]
    assert "municipal-programs-public-relations" in line
    assert "mp_report_sections" in line
