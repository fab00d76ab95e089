"""Findings for machines."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import pytest
from attrs import evolve

from municipal_programs.checks import Examination, Explanation, ExplanationKind, Finding, Severity, Waiver, examine
from municipal_programs.errors import Language, Message
from municipal_programs.files import read_file
from municipal_programs.files.findings import FORMAT, findings_json, github_commands, sarif_json, schema
from municipal_programs.values import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

Schema: TypeAlias = dict[str, Any]
EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "zhytomyr"
WAIVER = Waiver(fingerprint="0" * 16, reason="відомо", person="О. Петренко", date=dt.date(2021, 2, 1))
FINDING = Finding(
    subject="measure.7.disbursed",
    message=Message(uk="Не сходиться: 5 %,\nперевірте.", en="Does not agree: 5 %,\nlook."),
    explanations=(Explanation(kind=ExplanationKind.LEFT_OUT, message=Message(uk="Бо так.", en="So."), proof="2 − 1 = 1"),),
    origin=Origin(source="мої файли/a,b:c.yaml", line=3, column=5),
    code="MP201",
)


@pytest.fixture(scope="module")
def result() -> Examination:
    """What is found in the program of the example."""
    return examine(read_file(EXAMPLE / "program.yaml"))


def faults(value: object, part: Schema, path: str = "$") -> list[str]:
    """Return where *value* does not keep to *part* of the schema, as far as the schema of findings goes."""
    if "$ref" in part:
        return faults(value, schema()["$defs"][part["$ref"].rpartition("/")[2]], path)
    if "anyOf" in part:
        every = [faults(value, option, path) for option in part["anyOf"]]
        return [] if [] in every else every[-1]
    if "const" in part or "enum" in part:
        return [] if value in part.get("enum", [part.get("const")]) else [f"{path}: {value!r}"]
    return list(_faults_by_type(value, part, path))


def _faults_by_type(value: object, part: Schema, path: str) -> Iterator[str]:
    match part["type"], value:
        case "object", dict():
            fields = cast("dict[str, object]", value)
            yield from (f"{path}.{name}" for name in fields if name not in part["properties"])
            yield from (f"{path}.{name} is missing" for name in part["required"] if name not in fields)
            for name in sorted(fields.keys() & part["properties"].keys()):
                yield from faults(fields[name], part["properties"][name], f"{path}.{name}")
        case "array", list():
            for place, item in enumerate(cast("list[object]", value)):
                yield from faults(item, part["items"], f"{path}[{place}]")
        case ("integer", int()) if value >= part["minimum"]:
            pass
        case ("string", str()) if re.search(part.get("pattern", ""), value):
            pass
        case "null", None:
            pass
        case _:
            yield f"{path}: {value!r}"


def test_the_json_of_the_example_keeps_to_its_schema(result: Examination) -> None:
    """Every field is described, and nothing that is described is left out."""
    document = json.loads(findings_json(result.findings, result.coverage))

    assert document["format"] == FORMAT
    assert len(document["findings"]) == len(result.findings)
    assert faults(document, schema()) == []


def test_the_schema_refuses_what_is_not_described(result: Examination) -> None:
    """The schema says what it says: an unknown field, a missing one and a wrong type are faults."""
    document = json.loads(findings_json(result.findings))
    document["findings"][0] |= {"extra": 1, "code": "201"}
    del document["findings"][0]["origin"]

    assert faults(document, schema()) == [
        "$.findings[0].extra",
        "$.findings[0].origin is missing",
        "$.findings[0].code: '201'",
    ]


def test_every_kind_and_outcome_that_the_library_knows_is_in_the_schema() -> None:
    """The schema and the enumerations cannot drift apart."""
    defs = schema()["$defs"]

    assert defs["explanation"]["properties"]["kind"]["enum"] == [kind.value for kind in ExplanationKind]
    assert defs["finding"]["properties"]["severity"]["enum"] == [severity.value for severity in Severity]


def test_amounts_are_exact_texts_in_hryvnias(result: Examination) -> None:
    """No reader of JSON rounds a text."""
    first = json.loads(findings_json(result.findings))["findings"][0]

    assert first["stated"] == {"kind": "money", "value": "5200600.00", "text": "5\u00a0200\u00a0600,00\u00a0грн"}
    assert first["difference"]["value"] == "-1660000.00"
    assert first["unit"] == "грн"


def test_a_waived_finding_is_counted_as_waived_and_names_who_answers() -> None:
    """It stays visible, and no longer counts among the errors."""
    document = json.loads(findings_json([evolve(FINDING, waiver=WAIVER)]))

    assert document["summary"] == {"findings": 1, "errors": 0, "warnings": 0, "notes": 0, "waived": 1}
    assert document["findings"][0]["waiver"] == {
        "reason": "відомо",
        "person": "О. Петренко",
        "date": "2021-02-01",
        "expires": None,
    }
    assert faults(document, schema()) == []


@pytest.mark.parametrize(
    ("stated", "kind", "value"),
    [(5, "count", "5"), (dt.date(2020, 1, 2), "date", "2020-01-02"), ("2.1", "text", "2.1")],
)
def test_a_value_says_of_what_kind_it_is(stated: int | dt.date | str, kind: str, value: str) -> None:
    """A count, a day and words are told apart."""
    finding = json.loads(findings_json([evolve(FINDING, stated=stated)]))["findings"][0]

    assert (finding["stated"]["kind"], finding["stated"]["value"]) == (kind, value)


def test_a_command_of_github_cannot_be_broken_out_of() -> None:
    """Line breaks, percent signs, colons and commas of a finding are escaped, each finding being one line."""
    assert github_commands([FINDING]) == (
        "::error file=мої файли/a%2Cb%3Ac.yaml,line=3,col=5,title=MP201 measure.7.disbursed::"
        "Не сходиться: 5 %25,%0A"
        "перевірте.%0A"
        "Бо так.\n"
    )


def test_a_waived_finding_is_no_annotation() -> None:
    """What somebody answers for does not show up in a change again."""
    assert github_commands([evolve(FINDING, waiver=WAIVER)]) == ""


@pytest.mark.parametrize(
    ("origin", "severity", "expected"),
    [
        (None, Severity.NOTE, "::notice title=MP201 measure.7.disbursed::Does not agree"),
        (Origin(source="a.docx", table=2), Severity.WARNING, "::warning file=a.docx,title=MP201 measure.7.disbursed::Does"),
        (Origin(source="a.yaml", line=7), Severity.ERROR, "::error file=a.yaml,line=7,title=MP201 measure.7.disbursed::Does"),
    ],
)
def test_a_command_of_github_names_what_place_there_is(origin: Origin | None, severity: Severity, expected: str) -> None:
    """A finding without a line, or without a file, still says what it is about."""
    assert github_commands([evolve(FINDING, origin=origin, severity=severity)], Language.ENGLISH).startswith(expected)


def test_the_sarif_of_the_example_points_at_every_line(result: Examination) -> None:
    """Each result names its rule, its level, its place and its fingerprint."""
    log = json.loads(sarif_json(result.findings, version="0.1.0"))
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]

    assert log["version"] == "2.1.0"
    assert run["tool"]["driver"]["version"] == "0.1.0"
    for finding, written in zip(result.findings, run["results"], strict=True):
        assert written["ruleId"] == finding.code == rules[written["ruleIndex"]]
        assert written["level"] == finding.severity.value
        assert finding.origin is not None
        place = written["locations"][0]["physicalLocation"]
        assert place["region"] == {"startLine": finding.origin.line, "startColumn": finding.origin.column}
        assert written["partialFingerprints"] == {"municipalPrograms/v1": finding.fingerprint}


def test_a_place_in_sarif_is_a_uri() -> None:
    """Spaces, colons and other letters of a path are escaped, and a path of Windows is written with slashes."""
    finding = evolve(FINDING, origin=Origin(source="my files\\a.docx", table=1, row=2, column=3))
    location = json.loads(sarif_json([finding]))["runs"][0]["results"][0]["locations"][0]

    assert location["physicalLocation"] == {"artifactLocation": {"uri": "my%20files/a.docx"}}
    assert location["logicalLocations"] == [{"fullyQualifiedName": "measure.7.disbursed"}]


def test_a_finding_of_unknown_place_and_rule_is_still_a_result() -> None:
    """A finding of a plugin whose rules are not at hand has its code alone for a description."""
    finding = evolve(FINDING, origin=None, code="ZT101", waiver=WAIVER)
    run = json.loads(sarif_json([finding], Language.ENGLISH))["runs"][0]

    assert {"id": "ZT101"} in run["tool"]["driver"]["rules"]
    assert "version" not in run["tool"]["driver"]
    assert run["results"][0]["message"]["text"] == "Does not agree: 5 %,\nlook.\nSo.\n2 − 1 = 1"
    assert "physicalLocation" not in run["results"][0]["locations"][0]
    assert run["results"][0]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "О. Петренко: відомо"}
    ]
