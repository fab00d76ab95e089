from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr"
PROGRAM, ACTIVITY = EXAMPLE / "program.yaml", EXAMPLE / "activity-2017.yaml"


def test_every_finding_has_its_place_its_figures_and_what_would_explain_it(run: Callable[..., Any]) -> None:
    """A consolidator sees which figure, where, by how much, and why."""
    answer = run("check", PROGRAM)

    assert answer.status == 1
    assert f"{PROGRAM}:21:13: MP201" in answer.out
    assert "−1\N{NO-BREAK SPACE}660\N{NO-BREAK SPACE}000,00\N{NO-BREAK SPACE}грн" in answer.out
    assert "захід 15" in answer.out


def test_several_files_are_checked_at_once(run: Callable[..., Any]) -> None:
    """A program and a department's year in one run."""
    answer = run("check", PROGRAM, ACTIVITY)

    assert "program.yaml:21:13" in answer.out
    assert "activity-2017.yaml:" in answer.out


def test_the_order_of_the_files_changes_nothing(run: Callable[..., Any]) -> None:
    """Two people who name the same files get the same answer, and each rule says of which file it speaks."""
    one, other = (run("check", *files, "--format", "json").out for files in ((PROGRAM, ACTIVITY), (ACTIVITY, PROGRAM)))

    assert one == other
    assert {covered["file"] for covered in json.loads(one)["coverage"]} == {str(PROGRAM), str(ACTIVITY)}


def test_a_file_that_cannot_be_read_is_said_before_any_finding(run: Callable[..., Any], tmp_path: Path) -> None:
    """No half of an answer."""
    (tmp_path / "empty.yaml").write_text("", encoding="utf-8")

    answer = run("check", PROGRAM, tmp_path / "empty.yaml")

    assert (answer.status, answer.out) == (2, "")
    assert "empty.yaml" in answer.err


def test_all_files_that_cannot_be_read_are_told_at_once(run: Callable[..., Any], tmp_path: Path) -> None:
    """Nobody mends one only to learn of the next."""
    answer = run("check", tmp_path / "first.yaml", PROGRAM, tmp_path / "second.yaml")

    assert (answer.status, answer.out) == (2, "")
    assert [word in answer.err for word in ("first.yaml", "second.yaml")] == [True, True]


def test_json_stands_alone_on_standard_output(run: Callable[..., Any]) -> None:
    """Another program reads it as it is."""
    answer = run("check", PROGRAM, "--format", "json")

    document = json.loads(answer.out)
    assert document["format"] == "municipal-programs/findings/1"
    assert document["summary"]["findings"] == len(document["findings"])


@pytest.mark.parametrize(("form", "mark"), [("sarif", '"2.1.0"'), ("github", "::error file=")])
def test_editors_and_code_hosts_get_their_own_forms(run: Callable[..., Any], form: str, mark: str) -> None:
    """The findings show where people work."""
    answer = run("check", PROGRAM, "--format", form)

    assert mark in answer.out
    assert answer.status == 1


def test_coverage_tells_what_was_checked_and_is_right(run: Callable[..., Any]) -> None:
    """An auditor needs to know also what holds, and what nobody could check."""
    plain, covered = run("check", ACTIVITY), run("check", ACTIVITY, "--coverage")

    assert "MP901" not in plain.out
    assert "MP901" in covered.out


def test_a_rule_explains_itself(run: Callable[..., Any]) -> None:
    """The entry of the rule, in the language asked for, without any file."""
    assert "підсумок" in run("check", "--explain", "MP202").out
    assert "total" in run("--lang", "en", "check", "--explain", "mp202").out


def test_an_unknown_rule_is_refused_by_name(run: Callable[..., Any]) -> None:
    """A slip of the keyboard is said."""
    answer = run("check", "--explain", "MP20")

    assert answer.status == 2
    assert "MP20" in answer.err


def test_a_waived_finding_stays_visible_and_no_longer_fails(run: Callable[..., Any], tmp_path: Path) -> None:
    """Who answers for a finding says so in a file beside the program, with a reason and a date of expiry."""
    report = tmp_path / "activity.yaml"
    report.write_text(ACTIVITY.read_text(encoding="utf-8"), encoding="utf-8")
    (found,) = json.loads(run("check", report, "--format", "json").out)["findings"]
    waiver = {"reason": "сім тем на п'яти навчаннях", "person": "Г.В. Семенко", "date": "01.02.2018", "expires": "01.02.2099"}
    lines = "\n".join(f"    {name}: {text}" for name, text in waiver.items())
    (tmp_path / "waivers.yaml").write_text(
        f"format: municipal-programs/waivers/1\nwaivers:\n  - fingerprint: {found['fingerprint']}\n{lines}\n", encoding="utf-8"
    )

    answer = run("check", report)

    assert answer.status == 0
    assert found["code"] in answer.out
    assert "Г.В. Семенко" in answer.out
