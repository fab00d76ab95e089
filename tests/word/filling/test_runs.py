from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.word.building import TemplateParts

from municipal_programs.errors import Message
from municipal_programs.reports import Fact, Gap, Section
from municipal_programs.word import document_text, render

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.reports import Values

FIRST, SECOND, TALL = (
    Fact(identity=f"program.{name}", value=text, text=text) for name, text in (("first", "1"), ("second", "2"), ("tall", "3\n4"))
)
GAP = Gap(reason=Message(uk="суми немає", en="no sum"), instead="–")
BREAK = "</w:t><w:br/><w:t>"
RUNS = {
    "a break of the template": (f"{{{{ first }}}}{BREAK}{{{{ second }}}}", "1\n2"),
    "a line end of a value": ("{{ first }}{{ line }}{{ second }}", "1\n2"),
    "a tab of a value": ("{{ first }}{{ tab }}{{ second }}", "1\t2"),
    "words around": (f"а {{{{ first }}}} б{BREAK}в {{{{ second }}}} г", "а 1 б\nв 2 г"),
    "a break first and last": (f"{BREAK}{{{{ first }}}}{BREAK}", "\n1\n"),
    "a line end in a figure": (f"{{{{ first }}}}{BREAK}{{{{ tall }}}}{{{{ line }}}}{{{{ second }}}}", "1\n3\n4\n2"),
    "a gap between figures": (f"{{{{ first }}}}{BREAK}{{{{ gap }}}}{{{{ line }}}}{{{{ second }}}}", "1\n[бракує: суми немає]\n2"),
}


@pytest.mark.parametrize(("run", "words"), RUNS.values(), ids=RUNS)
def test_what_stands_between_two_figures_stays_between_them(tmp_path: Path, run: str, words: str) -> None:
    """Though each figure has a control of its own, and the run around it is parted."""
    template = TemplateParts(body=f'<w:p><w:r><w:t xml:space="preserve">{run}</w:t></w:r></w:p>').save(tmp_path / "t.docx")
    values: Values = {"first": FIRST, "second": SECOND, "tall": TALL, "gap": GAP, "line": "\n", "tab": "\t"}
    section = Section(identity="o.p", title="Розділ", position=1, template=template, values=values)
    content = render([section], strict=True, draft=True).content

    assert list(document_text(content)) == [words]
