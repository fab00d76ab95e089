"""What a render may cost, in counts that are the same on every machine: a slip that doubles one of them is no matter of seconds."""

from __future__ import annotations

import cProfile
import io
import json
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final

import pytest
from docx.oxml import parse_xml
from lxml import etree
from tests.word.building import TemplateParts, row, table
from tests.word.parses import FUNCTIONS, PARSERS, counting_parses

from municipal_programs.reports import Fact, Section
from municipal_programs.values import Money
from municipal_programs.word import render
from municipal_programs.word.composing import joining
from municipal_programs.word.template.language import Language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

    from municipal_programs.reports import Value

_CALLS_A_ROW = 164
"""Functions that are called for a row with one figure and two words: a tenth more than on the day that this was written."""
_MEASURED = """
import os, subprocess, sys
from pathlib import Path
from docxtpl import DocxTemplate
from tests.word.test_costs import sections
from municipal_programs.word import render

def control(*words):
    subprocess.run(["callgrind_control", *words, str(os.getpid())], check=True, stdout=subprocess.DEVNULL)

def plainly():
    rows = [{name: str(text) for name, text in row.items()} for row in made[0].values["rows"]]
    opened = DocxTemplate(made[0].template)
    opened.render({"rows": rows}, autoescape=True)
    opened.save(folder / "plain.docx")

folder = Path(sys.argv[1])
made = sections(folder, 20)
for name, work in {"ours": lambda: render(made), "docxtpl": plainly}.items():
    work()
    control("-i", "on")
    work()
    control("-i", "off")
    control("--dump=" + name)
"""
_PARSED = """
from tests.word.parses import counting_parses
parsed = counting_parses()
import json, sys
from pathlib import Path
from lxml import etree
from tests.word.test_costs import LENGTHS, sections
from municipal_programs.word import render

written, tostring = [], etree.tostring
etree.tostring = lambda root, **named: written.append(etree.QName(root).localname) or tostring(root, **named)
found = {}
for count in LENGTHS:
    for rows, tall in {"rows": False, "rows that have to part": True}.items():
        made = sections(Path(sys.argv[1]), count, tall=tall)
        render(made)
        del parsed[:], written[:]
        render(made)
        found[f"{count} {rows}"] = [*parsed, *(name for name in written if name == "document")]
print(json.dumps(found))
"""
_TAKEN: Final[dict[str, Callable[[bytes], object]]] = {
    **dict.fromkeys(("iterparse", "parse", "parseid"), io.BytesIO),
    "ElementTree": lambda _: None,
    "fromstringlist": lambda text: [text],
}
"""What a function takes in the place of a text."""
LENGTHS: Final = (3, 300)
"""Rows of the tables of which it is counted how often they are parsed."""


def sections(folder: Path, count: int, *, tall: bool = False) -> list[Section]:
    """Return a section with a table of *count* rows, two words and a figure in each; *tall* ones shall not part, and have to."""
    empty = ("", "")
    shown = row("{{ row.title }}", "{{ row.who }}", "{{ row.planned }}")
    if tall:
        shown = shown.replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    rows = (row("{%tr for row in rows %}", *empty), shown)
    path = folder / f"template-{count}.docx"
    TemplateParts(body=table(*rows, row("{%tr endfor %}", *empty), columns=3)).save(path)
    figures = [Fact(identity=f"measure.{n}.planned", value=Money(n), text=f"0,{n:02}") for n in range(1, count + 1)]
    title = "Захід" * (1_000 if tall else 1)
    values: list[Value] = [{"title": f"{title} {fact.identity}", "who": "Департамент", "planned": fact} for fact in figures]
    return [Section(identity="office.rows", title="Рядки", position=1, template=path, values={"rows": values})]


def counting(monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> list[Any]:
    """Let each call of a function leave its first argument in the list that is returned."""
    called: list[Any] = []
    function: Callable[..., object] = getattr(owner, name)

    def counted(*given: object, **named: object) -> object:
        called.append(given[0])
        return function(*given, **named)

    monkeypatch.setattr(owner, name, counted)
    return called


def test_a_template_is_patched_and_compiled_once_for_all_its_renders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Docxtpl does both for each document."""
    patched, compiled = counting(monkeypatch, joining, "as_jinja"), counting(monkeypatch, Language, "compiled")
    made = sections(tmp_path, 7)

    for _ in range(5):
        render(made)

    assert (len(patched), len(compiled)) == (1, 1)


def test_a_document_is_parsed_once_where_rows_have_to_part_after_all_and_never_elsewhere(tmp_path: Path) -> None:
    """By whatever way of lxml, and however long it is; reading it back before it is let out takes no tree."""
    done = subprocess.run([sys.executable, "-c", _PARSED, str(tmp_path)], env=environment(), capture_output=True, check=True)

    found = json.loads(done.stdout)
    assert found == {
        name: trees
        for count in LENGTHS
        for name, trees in {
            f"{count} rows": [],
            f"{count} rows that have to part": ["lxml.etree.fromstring", "document"],
        }.items()
    }


@pytest.mark.parametrize(("module", "name"), [(module, name) for module, names in FUNCTIONS.items() for name in names])
def test_every_function_that_parses_is_counted(module: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether it takes a text, its pieces, or a file; what calls another one may count twice."""
    told = counting_parses(monkeypatch.setattr)

    getattr(module, name)(_TAKEN.get(name, bytes)(b"<a/>"))

    assert told[0] == f"{module.__name__}.{name}"


@pytest.mark.parametrize("name", PARSERS)
def test_every_parser_that_is_fed_is_counted(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And takes what it is fed with."""
    told = counting_parses(monkeypatch.setattr)
    parser = getattr(etree, name)()

    parser.feed(b"<a/>")

    assert told == [f"lxml.etree.{name}.feed"]
    assert parser.close() is not None


def test_what_python_docx_parses_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """It goes by one of the functions of lxml."""
    told = counting_parses(monkeypatch.setattr)

    parse_xml("<a/>")

    assert told == ["lxml.etree.fromstring"]


def test_the_count_knows_every_name_of_lxml_that_parses() -> None:
    """A release with another one makes this fail."""
    named = {name for name in dir(etree) if re.search(r"pars|^from|^X?H?T?ML(ID|DTDID)?$|^ElementTree$", name, re.IGNORECASE)}
    harmless = {name for name in named if re.search("Error$|^_|_parser$|Lookup$", name)}

    assert named - harmless == {*FUNCTIONS[etree], *PARSERS}


def test_each_further_row_takes_the_same_few_calls(tmp_path: Path) -> None:
    """The work is linear in the rows, and no more than it was."""
    few, many, most = (calls(sections(tmp_path, count)) for count in (100, 200, 400))

    assert most - many == pytest.approx(2 * (many - few), rel=0.01)
    assert (many - few) / 100 <= _CALLS_A_ROW


def calls(made: list[Section]) -> int:
    """Return how many functions a render calls, those written in C included."""
    render(made)
    profile = cProfile.Profile()
    profile.runcall(render, made)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.skipif(shutil.which("callgrind_control") is None, reason="valgrind is not installed")
def test_a_small_render_takes_fewer_instructions_than_plain_docxtpl(tmp_path: Path) -> None:
    """Although it tags each figure, looks through the values, and reads the document back."""
    counted = instructions(tmp_path)

    assert counted["ours"] <= counted["docxtpl"] // 5


def instructions(folder: Path) -> dict[str, int]:
    """Return how many instructions the second render takes, by our way and by docxtpl's."""
    valgrind = shutil.which("valgrind")
    assert valgrind is not None, "it comes with callgrind_control"
    words = [valgrind, "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={folder / 'counts'}"]
    subprocess.run([*words, sys.executable, "-c", _MEASURED, str(folder)], env=environment(), capture_output=True, check=True)
    dumps = (dump.read_text(encoding="utf-8") for dump in folder.glob("counts.*"))
    found = (re.search(r"^desc: Trigger: dump (\w+)$.*^totals: (\d+)$", dump, re.MULTILINE | re.DOTALL) for dump in dumps)
    return {counted[1]: int(counted[2]) for counted in found if counted}


def environment() -> dict[str, str]:
    """Return an environment in which a process finds what this one does, and hashes alike each time."""
    return {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": os.pathsep.join(sys.path)}
