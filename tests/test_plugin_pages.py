"""What the documentation promises to authors of plugins is what the code has."""

from __future__ import annotations

import inspect
import os
import re
import runpy
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from municipal_programs.files import Syntax, write_activity, write_program
from municipal_programs.hooks import HOOK_VERSION, HOOKS, Plugins, specifications
from municipal_programs.model import Department
from municipal_programs.testing import sample_activity, sample_program

PAGES = Path(__file__).parents[1] / "docs"
REFERENCE = (PAGES / "plugins" / "hooks.md").read_text(encoding="utf-8")
PROMISE = (PAGES / "plugins" / "stability.md").read_text(encoding="utf-8")
PARTS = {part.split("(")[0]: part for part in re.split(r"^## `", REFERENCE, flags=re.MULTILINE)[1:]}


def test_the_reference_has_every_hook_and_no_other() -> None:
    """A hook that nobody can look up does not exist."""
    assert {name for name in PARTS if name.startswith("mp_")} == set(HOOKS)


@pytest.mark.parametrize("hook", HOOKS)
def test_the_heading_of_a_hook_is_its_signature(hook: str) -> None:
    """It can be copied into a plugin."""
    signature = str(inspect.signature(getattr(specifications, hook))).replace("'", "")

    assert PARTS[hook].startswith(f"{hook}{signature}`\n")
    assert f"::: municipal_programs.hooks.specifications.{hook}\n" in PARTS[hook]


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_names_the_plugins_that_use_it(hook: str) -> None:
    """No hook is there for its own sake."""
    plugins = Plugins.discover()
    using = sorted(plugin.name for plugin in plugins if hook in plugins.hooks_of(plugin.name))
    told = re.findall(r"`(\w+)`", PARTS[hook].split("Used by")[1].split("\n")[0])

    assert told == using
    assert using != []


@pytest.mark.parametrize("hook", HOOKS)
def test_a_specification_answers_the_five_questions(hook: str) -> None:
    """What for, when, with which arguments, what may be returned and what nothing means, what a failure does."""
    text = " ".join((inspect.getdoc(getattr(specifications, hook)) or "").split())
    arguments = ["Args:"] if HOOKS[hook] else []

    assert [word for word in ("Called", *arguments, "Returns:", "othing means", "Raises:") if word not in text] == []


def test_the_promise_names_the_versions_that_there_are() -> None:
    """A version that grew unnoticed would break the promise."""
    department = Department(identity="parks", name="Відділ парків")
    written = write_program(sample_program([department]), Syntax.YAML), write_activity(sample_activity(department), Syntax.YAML)

    assert f"| hooks | {HOOK_VERSION} | A plugin that states `MP_HOOK_VERSION = {HOOK_VERSION}`" in PROMISE
    assert [text.split("\n")[0].removeprefix("format: ") for text in written] == re.findall(
        r"`(municipal-programs/\S+)`", PROMISE
    )


def test_the_list_of_public_names_is_that_of_the_code() -> None:
    """A name that comes or goes is seen by whoever reviews the change; `make names` writes the page."""
    page = runpy.run_path(str(PAGES / "public_names.py"))

    assert page["PAGE"].read_text(encoding="utf-8") == page["written"]()


def test_every_public_name_says_what_it_is() -> None:
    """Functions and classes have docstrings; the pages are made of them."""
    modules = runpy.run_path(str(PAGES / "public_names.py"))["MODULES"]
    silent = [
        f"{module}.{name}"
        for module in modules
        for name in __import__(module, fromlist=["__all__"]).__all__
        if (inspect.isclass(member := getattr(__import__(module, fromlist=[name]), name)) or inspect.isfunction(member))
        and not inspect.getdoc(member)
    ]

    assert silent == []


def test_the_commands_of_the_ukrainian_page_work(tmp_path: Path) -> None:
    """A clerk who copies them sees a sound template and gets a whole report."""
    page = (PAGES / "uk" / "templates.md").read_text(encoding="utf-8")
    commands = [textwrap.dedent(block) for block in re.findall(r"^ *```sh\n(.*?)^ *```$", page, re.MULTILINE | re.DOTALL)]
    plugin = next(found for found in Plugins.discover() if found.name == "public_relations")
    assert plugin.folder is not None
    (tmp_path / "templates").mkdir()
    shutil.copy(plugin.folder / "templates" / "measures.docx", tmp_path / "templates" / "public_relations.measures.docx")
    shutil.copy(PAGES / "examples" / "zhytomyr" / "program.yaml", tmp_path)

    answer = subprocess.run(
        ["bash", "-euc", "".join(commands)],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "measures[].planned" in answer.stdout
    assert (tmp_path / "final.docx").stat().st_size > 0
    assert len(commands) == 3
