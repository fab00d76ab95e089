"""What a render may cost, in counts that are the same on every machine: a slip that doubles one of them is no matter of seconds."""

from __future__ import annotations

import cProfile
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from tests.word.building import TemplateParts, row, table

from municipal_programs.reports import Fact, Section
from municipal_programs.values import Money
from municipal_programs.word import render
from municipal_programs.word.composing import joining
from municipal_programs.word.template.language import Language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from municipal_programs.reports import Value

_CALLS_A_ROW = 192
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


@pytest.mark.parametrize(("tall", "parses"), [(False, 0), (True, 1)])
@pytest.mark.parametrize("count", [3, 300])
def test_a_document_is_parsed_once_where_rows_have_to_part_after_all_and_never_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int, tall: bool, parses: int
) -> None:
    """However long it is; reading it back before it is let out takes no tree."""
    made = sections(tmp_path, count, tall=tall)
    render(made)
    parsed, written = counting(monkeypatch, etree, "fromstring"), counting(monkeypatch, etree, "tostring")

    render(made)

    mains = [root for root in written if etree.QName(root).localname == "document"]
    assert (len(parsed), len(mains)) == (parses, parses)


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

    assert counted["ours"] <= counted["docxtpl"] * 3 // 10


def instructions(folder: Path) -> dict[str, int]:
    """Return how many instructions the second render takes, by our way and by docxtpl's."""
    valgrind = shutil.which("valgrind")
    assert valgrind is not None, "it comes with callgrind_control"
    words = [valgrind, "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={folder / 'counts'}"]
    env = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([*words, sys.executable, "-c", _MEASURED, str(folder)], env=env, capture_output=True, check=True)
    dumps = (dump.read_text(encoding="utf-8") for dump in folder.glob("counts.*"))
    found = (re.search(r"^desc: Trigger: dump (\w+)$.*^totals: (\d+)$", dump, re.MULTILINE | re.DOTALL) for dump in dumps)
    return {counted[1]: int(counted[2]) for counted in found if counted}
