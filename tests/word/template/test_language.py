from __future__ import annotations

import pytest
from jinja2 import TemplateError, TemplateSyntaxError

from municipal_programs.reports import Fact
from municipal_programs.values import Money
from municipal_programs.word.template.language import language_with
from municipal_programs.word.template.run import Run

LANGUAGE = language_with({})


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ rows.append }}",
        "{{ fact.value }}",
        "{{ group.items }}",
        "{{ group['__class__'] }}",
        "{{ rows[7] }}",
        "{{ rows['0'] }}",
        "{{ missing }}",
        "{{ range }}",
        "{{ namespace }}",
        "{% for x in rows %}{{ loop.cycle }}{% endfor %}",
    ],
)
def test_nothing_is_reached_but_plain_data(source: str) -> None:
    """Attributes of Python objects do not exist for a template, not even harmless ones."""
    fact = Fact(identity="measure.1.planned", value=Money(1), text="0,01")

    with pytest.raises(TemplateError):
        LANGUAGE.compiled(source).filled({"rows": ["x"], "group": {"name": "x"}, "fact": fact}, Run())


@pytest.mark.parametrize(
    "source",
    [
        "{{ name() }}",
        "{{ range(9) }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 1 + 1 }}",
        "{{ [1, 2] }}",
        "{{ {'a': 1} }}",
        "{{ a ~ b }}",
        "{{ rows[0:2] }}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% macro x() %}{% endmacro %}",
        "{% block x %}{% endblock %}",
        "{% filter length %}{% endfilter %}",
        "{% set x %}{% endset %}",
        "{{ rows|a list }}",
        "{% autoescape false %}{{ x }}{% endautoescape %}",
        "{{ x|safe }}",
        "{{ x|attr('y') }}",
        "{{ x is callable }}",
    ],
)
def test_what_is_not_on_the_list_does_not_compile(source: str) -> None:
    """Calls, arithmetic, literals, imports, and whatever Jinja may learn later are refused before anything runs."""
    with pytest.raises(TemplateSyntaxError):
        LANGUAGE.compiled(source)


def test_what_a_report_needs_is_there() -> None:
    """Conditions, loops, alternatives, comparisons and the length of a list are the whole language."""
    source = (
        "{% set n = rows|length %}{% for x in rows if x.name %}{% if loop.first and not loop.last %}{{ n }}:{% endif %}"
        "{{ loop.index }}{{ x['name'] or '' }}{% else %}-{% endfor %}{{ 'так' if rows[0].name == 'б' else 'ні' }}"
    )

    filled = b"".join(LANGUAGE.compiled(source).filled({"rows": [{"name": "а"}, {"name": ""}, {"name": "б"}]}, Run())).decode()

    assert filled == "3:1а2бні"


def test_the_tests_of_a_report_tell_nothing_odd_and_even_apart() -> None:
    """Stripes of a table, and places for what is not there."""
    source = "{% for x in rows %}{{ 'н' if loop.index is odd }}{{ 'п' if loop.index is even }}{{ '–' if x is none }}/{{ loop.length }} {% endfor %}"

    assert b"".join(LANGUAGE.compiled(source).filled({"rows": ["а", None]}, Run())).decode() == "н/2 п–/2 "


def test_an_expression_nested_beyond_reason_does_not_compile() -> None:
    """Python would not compile it either."""
    with pytest.raises(TemplateSyntaxError):
        LANGUAGE.compiled("{{ a" + "|length" * 300 + " }}")
