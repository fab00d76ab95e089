"""Every figure in every kind of document carries its identity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

import attrs
import pytest
from tests.examples.test_transcription import EXAMPLE
from tests.word.building import unpacked
from tests.word.facts.habits import edited

import municipal_programs as mp
from municipal_programs.reports import Portfolio, ReportingPeriod
from municipal_programs.word import DifferenceKind, document_text, facts_in
from municipal_programs.word.facts.visible import is_shown, sign_of
from municipal_programs.word.package.xml import parsed, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.word.package.xml import Element

PLUGINS = Path(__file__).parents[2] / "plugins"
KINDS = ("passport", "measures", "annual", "final", "comparative", "activity", "summary")
LABELS = re.compile(
    r"\b(2018|2019|2020)\b"  # the year that a row, a column or a sentence is about: it says where a figure belongs
    r"|^\d{1,3}(\.\d{1,2})?\.?( |$)|Додаток \d"  # rows, items of the form and annexes are counted
    r"|\d{2}-\d{2}-\d{2}"  # a telephone
)
REASONS = re.compile("(Середнього немає: |Метод: |Як обчислено: |Місце визначено за ).*")
"""Why there is no figure, and by which method there would be one, are sentences of the library about no figure of the program."""


def subject_of(kind: str) -> mp.TargetProgram | mp.ActivityReport | Portfolio:
    """Return what a document of that kind is made from."""
    if kind == "activity":
        return mp.load_activity(EXAMPLE / "activity-2017.yaml")
    program = mp.load(EXAMPLE / "program.yaml")
    return Portfolio(programs=(program,)) if kind == "summary" else program


def document_of(kind: str) -> bytes:
    """Return the document of that kind."""
    period = ReportingPeriod.read("2019") if kind == "annual" else None
    report = mp.render(subject_of(kind), kind, period=period, strict=True)
    return report.content


def beside_figures(content: bytes) -> Iterator[str]:
    """Yield the texts of a document that stand outside of controls, paragraph by paragraph."""
    for name, part in unpacked(content).items():
        if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name):
            for paragraph in parsed(part).iter(w("p")):
                signs = [sign for sign in paragraph.iter() if is_shown(sign)]
                figures = {sign for sign in signs if next(sign.iterancestors(w("sdt")), None) is not None}
                text = "".join("\0" if sign in figures else sign_of(sign) for sign in signs)
                yield from (" ".join(piece.split()) for piece in text.split("\0"))


def words_of(part: object) -> Iterator[str]:
    """Yield every text that a person wrote into the data."""
    if isinstance(part, str):
        yield " ".join(part.split())
    elif isinstance(part, Mapping):
        return  # the texts of figures as written
    elif isinstance(part, Iterable):
        for below in cast("Iterable[object]", part):
            yield from words_of(below)
    else:
        kind = type(part)
        yield from words_of([getattr(part, name) for name in attrs.fields_dict(kind)] if attrs.has(kind) else [])


def words_of_templates() -> Iterator[str]:
    """Yield the fixed words of the templates of all plugins."""
    for template in PLUGINS.glob("*/src/*/templates/*.docx"):
        for line in document_text(template.read_bytes()):
            yield from (" ".join(piece.split()) for piece in re.split(r"\{\{.*?\}\}|\{%.*?%\}", line))


def known_words(kind: str) -> list[str]:
    """Return the words with numbers in them that somebody wrote for a document of that kind, the longest first."""
    words = {*words_of(subject_of(kind)), *words_of_templates()}
    return sorted((one for one in words if re.search(r"\d.*[а-яіїєґ]|[а-яіїєґ].*\d", one)), key=len, reverse=True)


def figures_without_identity(content: bytes, known: list[str]) -> list[str]:
    """Return the texts beside figures in which a number is left that nobody wrote as words."""
    left: list[str] = []
    for text in beside_figures(content):
        rest = text
        for words in known:
            rest = "" if rest in words else rest.replace(words, "")
        if re.search(r"\d", LABELS.sub("", rest.strip())) and not REASONS.fullmatch(text):
            left.append(text)
    return left


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_of_every_kind_of_document_carries_its_identity(kind: str) -> None:
    """What is left beside the controls are the words of the data, those of the templates, and years, rows and items."""
    content = document_of(kind)

    assert figures_without_identity(content, known_words(kind)) == []
    assert len(facts_in(content).facts) > 0


def test_a_figure_without_identity_would_be_found() -> None:
    """The measure measures: the same document with its controls taken away is full of them."""

    def bared(root: Element) -> None:
        for control in list(root.iter(w("sdt"))):
            for run in list(control.iter(w("r"))):
                control.addprevious(run)

    assert len(figures_without_identity(edited(document_of("final"), bared), known_words("final"))) > 50


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_of_every_kind_holds_and_gives_its_data_back(kind: str, tmp_path: Path) -> None:
    """Read back, compared and made again, with the plugins of the example."""
    path = tmp_path / "report.docx"
    path.write_bytes(document_of(kind))
    subject = subject_of(kind)

    assert mp.verify(path, subject, rebuild=True).differences == ()
    if not isinstance(subject, Portfolio):
        assert (mp.load_activity if isinstance(subject, mp.ActivityReport) else mp.load)(path) == subject


def test_a_changed_amount_of_the_example_is_found_wherever_it_counts(tmp_path: Path) -> None:
    """One line of the data, and every total that it belongs to."""
    source, path = tmp_path / "program.yaml", tmp_path / "final.docx"
    path.write_bytes(document_of("final"))
    text = (EXAMPLE / "program.yaml").read_text(encoding="utf-8")
    source.write_text(text.replace("місцевий бюджет: 162 331,35 грн", "місцевий бюджет: 262 331,35 грн"), encoding="utf-8")

    found = mp.verify(path, mp.load(source)).differences

    assert {one.kind for one in found} == {DifferenceKind.CHANGED}
    assert {"measure.public_relations.1.disbursed", "department.public_relations.disbursed", "program.disbursed"} <= {
        one.identity for one in found
    }
