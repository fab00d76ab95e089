from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from municipal_programs.limits import Limits
from municipal_programs.reports import Chart, ChartSeries
from municipal_programs.word.template import run
from municipal_programs.word.template.language import language_with
from municipal_programs.word.template.run import Run, RunError

if TYPE_CHECKING:
    from collections.abc import Sequence

CHART = Chart(title="Кошти", categories=("2019",), series=(ChartSeries(name="План", points=(None,)),))


def filled(source: str, rows: Sequence[object], limits: Limits, charts: list[Chart] | None = None) -> str:
    """Fill a template with *rows* under *limits*."""
    return b"".join(language_with({}).compiled(source).filled({"rows": rows}, Run(limits=limits, charts=charts))).decode()


def test_the_rounds_of_loops_inside_of_loops_are_counted_together() -> None:
    """Three loops over ten rows are a thousand rounds, and they stop even where they show nothing."""
    source = "{% for a in rows %}{% for b in rows %}{% for c in rows %}{% endfor %}{% endfor %}{% endfor %}"

    with pytest.raises(RunError, match="понад 500 обертів; останній – «for b in rows»"):
        filled(source, range(10), Limits(template_rounds=500))
    assert filled(source, range(10), Limits(template_rounds=1110)) == ""


def test_a_loop_that_asks_how_long_it_is_is_counted_too() -> None:
    """Jinja goes another way there."""
    source = "{% for a in rows if a %}{{ loop.length }}{{ loop.last or '' }}{% endfor %}"

    with pytest.raises(RunError, match="обертів"):
        filled(source, [1, 2, 3], Limits(template_rounds=2))


def test_what_comes_out_is_bounded() -> None:
    """A short template can make a long document."""
    with pytest.raises(RunError, match="понад 50 знаків"):
        filled("{% for a in rows %}0123456789{% endfor %}", range(10), Limits(template_characters=50))


def test_a_round_that_costs_too_much_is_stopped_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Comparing long lists is work that no counter sees."""
    seconds = count()
    monkeypatch.setattr(run, "thread_time", lambda: next(seconds))

    with pytest.raises(RunError, match="довше за 3 секунд"):
        filled("{% for a in rows %}{% if rows == rows %}{% endif %}{% endfor %}", range(10), Limits(template_seconds=3))


def test_charts_are_gathered_and_bounded() -> None:
    """A chart in a loop is a slip of the author, or worse."""
    charts: list[Chart] = []

    filled("{% for a in rows %}{{ a }}{% endfor %}", [CHART] * 3, Limits(template_charts=3), charts)
    assert charts == [CHART] * 3

    with pytest.raises(RunError, match="понад 2 діаграм"):
        filled("{% for a in rows %}{{ a }}{% endfor %}", [CHART] * 3, Limits(template_charts=2), [])


def test_a_chart_stands_in_the_text_only() -> None:
    """A header has no room for one."""
    with pytest.raises(RunError, match="«Кошти» може стояти лише в тексті"):
        filled("{{ rows[0] }}", [CHART], Limits())


def test_one_run_does_not_see_another() -> None:
    """A report within a report counts for itself."""
    outer, inner = Run(draft=True), Run()

    with outer.under_way():
        with inner.under_way():
            assert Run.current() is inner
        assert Run.current() is outer
