"""Puts the final report of the example through what people and programs do, and writes what is left of its figures into the documentation.

    python benchmarks/survival.py

LibreOffice is asked for its own part; what Word does is imitated from its documented habits, as in the tests.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import partial, reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from attrs import frozen
from pages import put

_ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(_ROOT))

from tests.examples.test_facts import KINDS, document_of, figures_without_identity, known_words  # noqa: E402
from tests.word.facts import habits  # noqa: E402

import municipal_programs as mp  # noqa: E402
from municipal_programs.word import Carrier, facts_in  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Way = Callable[[bytes], bytes]

_LISTED = 3
"""Sorts of difference that a row names."""


@frozen
class Case:
    """Something that happens to a document."""

    name: str
    ways: tuple[Way, ...] = ()


def through_libreoffice(form: str, content: bytes) -> bytes:
    """Return the document after LibreOffice opened it and saved it in *form*, and back as .docx where that is another."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.docx"
        path.write_bytes(content)
        for number, wanted in enumerate([form] if form == "docx" else [form, "docx"]):
            target = Path(folder) / str(number)
            profile = f"-env:UserInstallation=file://{folder}/profile"
            command = ["soffice", profile, "--headless", "--convert-to", wanted, "--outdir", str(target), str(path)]
            subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603 - our own command
            path = target / f"report.{wanted}"
        return path.read_bytes()


def inspected(content: bytes) -> bytes:
    """Return the document after Word's inspector took away custom XML and properties."""
    return habits.with_parts(content, customXml__item1_xml=None, docProps__custom_xml=None)


def changed(change: Callable[..., object]) -> Way:
    """Return what somebody does in the body."""
    return lambda content: habits.edited(content, change)


_FIGURE = "measure.public_relations.1.disbursed"
_DOCX, _ODT = (partial(through_libreoffice, form) for form in ("docx", "odt"))
CASES = (
    Case("nothing"),
    Case("Word: runs split, revision and proofing marks, renumbered controls", (changed(habits.saved_by_word),)),
    Case("other fonts and sizes", (changed(habits.fonts_changed),)),
    Case("LibreOffice, saved as .docx", (_DOCX,)),
    Case("LibreOffice, saved as .docx three times", (_DOCX, _DOCX, _DOCX)),
    Case("LibreOffice, to .odt and back", (_ODT,)),
    Case("LibreOffice, to .odt and back, twice", (_ODT, _ODT)),
    Case("a figure typed over", (changed(habits.typed_over(_FIGURE, "62,33135")),)),
    Case("a figure typed over while changes are tracked", (changed(habits.tracked(_FIGURE, "62,33135")),)),
    Case("the same, accepted", (changed(habits.tracked(_FIGURE, "62,33135")), changed(habits.accepted))),
    Case("the same, rejected", (changed(habits.tracked(_FIGURE, "62,33135")), changed(habits.rejected))),
    Case("a row copied in Word", (changed(habits.row_copied(3)),)),
    Case("a table deleted", (changed(habits.table_deleted),)),
    Case("Word's document inspector, personal information removed", (inspected,)),
)


def survived(case: Case, content: bytes, program: mp.TargetProgram) -> str:
    """Return the row of one case."""
    content = reduce(lambda made, way: way(made), case.ways, content)
    facts = facts_in(content)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.docx"
        path.write_bytes(content)
        found = mp.verify(path, program).differences
    kinds = dict.fromkeys(one.kind.value for one in found)
    told = ", ".join(f"`{kind}`" for kind in [*kinds][:_LISTED]) or "holds"
    standing = [one.standing for one in facts.facts]
    cells = (
        case.name,
        sum(bool(one.tag) for one in standing),
        sum(one.number is not None for one in standing),
        sum(map(len, facts.charts)),
        "yes" if Carrier.XML_PART in facts.carriers else "lost",
        "yes" if Carrier.PROPERTIES in facts.carriers else "lost",
        told,
    )
    return f"| {' | '.join(map(str, cells))} |"


def survival() -> Iterator[str]:
    """Yield the table of what survives."""
    yield "| what happens | controls | bookmarks | bars | XML part | properties | verify |"
    yield "|---|---:|---:|---:|---|---|---|"
    program, content = mp.load(_ROOT / "docs/examples/zhytomyr/program.yaml"), document_of("final")
    for case in CASES:
        yield survived(case, content, program)


def shares() -> Iterator[str]:
    """Yield the table of figures with and without an identity in each kind of document of the example."""
    yield "| kind | figures in controls | bars of charts | figures without identity |"
    yield "|---|---:|---:|---:|"
    for kind in KINDS:
        content = document_of(kind)
        facts = facts_in(content)
        without = len(figures_without_identity(content, known_words(kind)))
        yield f"| `{kind}` | {len(facts.facts)} | {sum(map(len, facts.charts))} | {without} |"


def main() -> None:
    """Measure and write."""
    if shutil.which("soffice") is None:
        print("LibreOffice is not at hand; nothing was measured")
        return
    for name, rows in (("shares", shares()), ("survival", survival())):
        put("facts.md", name, "\n".join(rows))


if __name__ == "__main__":
    main()
