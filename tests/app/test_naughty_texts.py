"""Strings of our own making that programs stumble over, from the file to the page and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import municipal_programs as mp
from municipal_programs.files import program_from, write_program
from municipal_programs.word import document_text

SAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "sample" / "program.yaml"
NAUGHTY = (
    "{{ title }} {% for x in y %} {# #} {_{ }}",
    "=1+1 @SUM(A1) +380 -1",
    "<w:p/>&amp;&lt;<![CDATA[ ]]> \"'`",
    "yes: no # null ~ !!python/name:os.system &a *a",
    "e\u0301 и\u0306 I\u0307 ß ŉ",
    "\u202eнавпаки\u202c \u200bнуль\u200d \ufeffмітка",
    "🏛\ufe0f 👩\u200d🏫 𝒯 漢字 عربى",
    "%s %n {0} \\n \\u0041 ${HOME} `id` '; --",
    "не\u00a0розривно\u202fвузько\u2011дефіс\u00adперенос",
)


@pytest.mark.parametrize("text", NAUGHTY)
def test_a_naughty_text_comes_out_of_the_document_as_it_went_into_the_file(text: str) -> None:
    """Nothing takes it for a tag, a formula, markup or a command, and no character of it is lost."""
    program = mp.load(SAMPLE)
    task = program.tasks[0]
    measure = evolve(task.measures[0], title=text)
    written = write_program(evolve(program, tasks=(evolve(task, measures=(measure, *task.measures[1:])), *program.tasks[1:])))

    document = mp.render(program_from(written), "measures").content

    assert text in "\n".join(document_text(document))
