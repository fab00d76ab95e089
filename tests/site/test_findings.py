from __future__ import annotations

from typing import Any

from municipal_programs.checks import Explanation, ExplanationKind, Finding, Severity
from municipal_programs.errors import Message
from municipal_programs.site.findings import finding_groups, place_of
from municipal_programs.values import Money, Origin


def finding(code: str, severity: Severity, subject: str = "program.planned", **part: Any) -> Finding:  # noqa: ANN401 - whatever a finding takes
    """Return a finding that stands in a file."""
    message = Message(uk=f"{code} на {subject}.", en="A finding.")
    origin = Origin(source="secret/program.yaml", line=7)
    return Finding(code=code, severity=severity, subject=subject, message=message, origin=origin, **part)


def test_the_heaviest_come_first_and_each_rule_says_what_it_demands() -> None:
    """A rule of a plugin is known by its code alone."""
    groups: Any = finding_groups(
        [
            finding("ZT101", Severity.WARNING),
            finding("MP202", Severity.ERROR),
            finding("MP201", Severity.ERROR),
            finding("MP201", Severity.ERROR),
        ]
    )

    told = [
        (group["title"], group["count"], [(one["code"], one["title"], len(one["rows"])) for one in group["rules"]])
        for group in groups
    ]
    assert told == [
        (
            "Помилки",
            "3",
            [
                ("MP201", "Обсяг фінансування в паспорті дорівнює сумі обсягів заходів", 2),
                ("MP202", "Заявлений підсумок дорівнює тому, що дають рядки", 1),
            ],
        ),
        ("Попередження", "1", [("ZT101", "", 1)]),
    ]


def test_a_finding_says_what_was_compared_and_not_where_it_stands_in_a_file() -> None:
    """Values as a person writes them; what there is not is empty."""
    explained = Explanation(kind=ExplanationKind.LEFT_OUT, message=Message(uk="Не враховано.", en="Left out."), proof="3 − 1 = 2")
    one = finding("MP201", Severity.ERROR, stated=Money.of(3), computed=Money.of(1), unit="грн", explanations=(explained,))
    groups: Any = finding_groups([one])
    (row,) = groups[0]["rules"][0]["rows"]

    assert (row["stated"], row["computed"], row["difference"]) == ("3,00\u00a0грн", "1,00\u00a0грн", "2,00\u00a0грн")
    assert row["explanations"] == [{"message": "Не враховано.", "proof": "3 − 1 = 2"}]
    assert row["basis"] == ""
    assert "secret" not in str(groups)


def test_a_figure_stands_in_the_row_whose_identity_begins_its_own() -> None:
    """The longest such beginning; a figure of no row has no place."""
    places = {"measure.roads.2", "measure.roads", "indicator.output.1"}

    assert place_of("measure.roads.2.disbursed.2021", places) == "measure.roads.2"
    assert place_of("indicator.output.1.actual", places) == "indicator.output.1"
    assert place_of("indicator.output.10.actual", places) == ""
    assert place_of("program.planned", places) == ""
