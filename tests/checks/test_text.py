"""Findings, coverage and rules in a terminal, and the page of rules."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from attrs import evolve
from tests.checks.building import PROGRAM, changed, program

from municipal_programs.checks import (
    BUILT_IN,
    NEEDS,
    Severity,
    UnknownCodeError,
    Waiver,
    check,
    coverage_text,
    entry_of,
    examine,
    findings_text,
    page,
    value_text,
)
from municipal_programs.checks import _messages as say
from municipal_programs.checks.text import MOST_IN_FULL
from municipal_programs.errors import Language, Message

ROOT = Path(__file__).parents[2]
FOUND = check(program(changed(PROGRAM, "text: 310 700,00\n", "text: 310 070,00\n")))[0]


def test_a_finding_is_told_with_its_place_its_values_and_what_explains_it() -> None:
    """The first line is what an editor understands; the rest stands below it."""
    waiver = Waiver(fingerprint=FOUND.fingerprint, reason="відомо", person="О. Петренко", date=dt.date(2024, 1, 2))
    finding = evolve(FOUND, waiver=waiver, basis=Message(uk="Порядок, п. 5", en="Procedure, item 5"))
    text = findings_text([finding]).replace("\u00a0", " ")

    assert text == (
        "Зауважень: 1 (помилок 0, попереджень 0, приміток 0, погоджених 1).\n"
        "    MP204     1  Заявлена в рядку величина збігається з тією, що стоїть у даних.\n"
        "\n"
        f"program.yaml:{finding.origin.line if finding.origin else 0}:15: MP204 Захід 1 (Управління культури), фактичне "
        "фінансування: документ каже 310 070,00 грн, а у файлі стоїть 310 700,00 грн; звірте з документом, що з двох правильне.\n"
        f"    помилка · measure.culture.1.disbursed · {finding.fingerprint}\n"
        "    заявлено:  310 070,00 грн\n"
        "    очікувано: 310 700,00 грн\n"
        "    різниця:   −630,00 грн\n"
        "    пояснення: У числі 310 070,00 грн переставлено дві сусідні цифри; має бути 310 700,00 грн.\n"
        "               310 070,00 → 310 700,00\n"
        "    підстава:  Порядок, п. 5\n"
        "    погоджено: О. Петренко, 02.01.2024: відомо"
    )


def test_the_same_is_told_in_english() -> None:
    """The language is asked for, never guessed."""
    text = findings_text([FOUND], Language.ENGLISH)

    assert text.startswith("Findings: 1 (errors 1, warnings 0, notes 0, waived 0).")
    assert "    difference: " in text


def test_a_trouble_of_the_run_itself_has_its_title_in_the_summary() -> None:
    """A rule that failed is told like any other finding."""
    lines = findings_text([evolve(FOUND, code="MP001")], Language.ENGLISH).splitlines()

    assert lines[1] == "    MP001     1  A rule runs to its end."


def test_nothing_found_is_nothing_said() -> None:
    """No summary of nothing."""
    assert findings_text([]) == ""


def test_a_thousand_findings_begin_with_a_summary_and_stay_one_line_each() -> None:
    """Nobody reads a thousand details."""
    findings = [evolve(FOUND, origin=None)] * (MOST_IN_FULL + 900)
    lines = findings_text(findings).splitlines()

    assert lines[0].startswith("Зауважень: 1000 ")
    assert len(lines) == 1000 + 3
    assert lines[3].startswith("measure.culture.1.disbursed: MP204 ")


def test_a_finding_of_a_plugin_has_no_title_in_the_summary() -> None:
    """Its code is counted all the same."""
    lines = findings_text([evolve(FOUND, code="ZT101", severity=Severity.NOTE)]).splitlines()

    assert lines[1] == "    ZT101     1"


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [(5, "осіб", "5\u00a0осіб"), (5, "", "5"), (dt.date(2020, 1, 2), "", "02.01.2020"), ("2.1", "", "2.1")],
)
def test_a_value_is_written_as_people_write_it(value: object, unit: str, text: str) -> None:
    """With its unit, where it has one."""
    assert value_text(value, unit) == text


def test_the_coverage_says_what_was_right_wrong_and_not_checkable() -> None:
    """Rule by rule, with the data that are missing in words; where a part is there, with the first that is not."""
    bare = program()
    alone = evolve(bare, executions=tuple(evolve(one, citations=()) for one in bare.executions[1:]))
    text = coverage_text(examine(alone).coverage)

    assert "MP604  перевірити не можна  Кожен звіт" in text
    assert "\n       У файлі немає даних: рішення, на які посилаються звіти підрозділів.\n" in text
    assert "MP802  перевірено, зауважень немає (0)" in text
    assert "\n       У файлі не всюди є висновки підрозділів (немає: execution.culture.conclusion).\n" in text
    assert "MP601  перевірено, зауважень немає (0)  Захід не виходить за термін програми." in text


def test_many_missing_things_are_counted() -> None:
    """A line stays a line."""
    covered = evolve(examine(program()).coverage[0], missing=tuple("abcdefgh"), lacking=(Message(uk="суми", en="sums"),))

    assert coverage_text([covered]).endswith("У файлі не всюди є суми (немає: a, b, c, d, e і ще 3).")


def test_every_need_is_told_in_words() -> None:
    """Nobody has to know the model to learn which data are missing."""
    assert set(say.NEEDED) == set(NEEDS)


def test_the_entry_of_a_rule_is_found_by_its_code_in_either_case() -> None:
    """Code, weight, requirement, needs and what it rests on, in the language that is asked for."""
    entry = entry_of(" mp206 ", Language.ENGLISH)

    assert entry == (
        "MP206 · warning\nMoney comes only from the sources that the passport names; a passport that names none forbids none.\n"
        "Needs: planned money of measures"
    )
    assert entry_of("MP501").endswith("Потрібно: нічого особливого\nпідстава:  профіль громади")
    assert entry_of("MP003", Language.ENGLISH).startswith("MP003\nA waiver matches a finding.")


CODES = sorted({code for file in (ROOT / "src").rglob("*.py") for code in re.findall(r"\bMP\d{3}\b", file.read_text("utf-8"))})


@pytest.mark.parametrize("code", CODES)
def test_every_code_that_a_command_can_tell_is_explained(code: str) -> None:
    """Codes of rules, of the run, of plugins that fail and of the audit of documents."""
    entry, english = entry_of(code), entry_of(code, Language.ENGLISH)

    assert entry.startswith(code)
    assert re.search("[а-яіїєґ]", entry)
    assert not re.search("[а-яіїєґ]", re.sub("«.*?»", "", english))


def test_an_unknown_code_is_answered_with_the_nearest() -> None:
    """A slip of the keyboard costs no search."""
    with pytest.raises(UnknownCodeError) as raised:
        entry_of("MP2O1")

    assert "Можливо, «MP201»?" in raised.value.message.uk
    with pytest.raises(UnknownCodeError) as far:
        entry_of("погода")
    assert "Можливо" not in far.value.message.uk


def test_the_page_of_rules_is_made_of_the_rules() -> None:
    """`docs/checks.md` says what the rules say; write it anew with `municipal_programs.checks.page()`."""
    assert (ROOT / "docs" / "checks.md").read_text(encoding="utf-8") == page()


def test_every_rule_is_on_the_page_in_both_languages() -> None:
    """With a heading of its own."""
    text = page()

    for rule in BUILT_IN:
        assert f"\n### {rule.code}\n" in text
        assert rule.requirement.uk.strip() in text
        assert rule.requirement.en.strip() in text
