"""A program small enough to see whole, and plugins that answer as a test wants them to."""

from __future__ import annotations

import datetime as dt
import zipfile
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from municipal_programs.hooks import HOOK_VERSION, InstalledPlugin, hookimpl
from municipal_programs.model import (
    CouncilDecision,
    Department,
    Measure,
    PriorityTask,
    Profile,
    ProgramPassport,
    TargetProgram,
)
from municipal_programs.values import YearRange

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TERM = YearRange(2021, 2022)


@pytest.fixture
def program() -> TargetProgram:
    """Return a program with a measure of each of two offices."""
    return TargetProgram(
        title="Програма",
        purpose="мета",
        term=TERM,
        profile="city",
        approved_by=CouncilDecision(number="1", date=dt.date(2020, 12, 1)),
        passport=ProgramPassport(responsible_executor="roads"),
        departments=(Department(identity="roads", name="Шляхи"), Department(identity="parks", name="Парки")),
        tasks=(
            PriorityTask(
                title="Завдання",
                measures=(
                    Measure(number="1", title="Дорога", executors=("roads",), term=TERM),
                    Measure(number="2", title="Парк", executors=("parks",), term=TERM),
                ),
            ),
        ),
    )


@pytest.fixture
def plugin() -> Callable[..., InstalledPlugin]:
    """Return a maker of plugins: a name, and what it answers to which hook."""

    def made(name: str, **answers: Callable[..., object]) -> InstalledPlugin:
        hooks = {hook: hookimpl(answer) for hook, answer in answers.items()}
        return InstalledPlugin(name=name, module=SimpleNamespace(MP_HOOK_VERSION=HOOK_VERSION, **hooks))

    return made


@pytest.fixture
def city(plugin: Callable[..., InstalledPlugin]) -> InstalledPlugin:
    """Return a plugin that offers the profile of the city."""
    return plugin("city", mp_profiles=lambda: [Profile(identity="city", title="Міська рада")])


@pytest.fixture
def template_saying(tmp_path: Path) -> Callable[[str], Path]:
    """Return a maker of templates with one paragraph of these words."""

    def made(words: str) -> Path:
        path = tmp_path / f"template-{len(list(tmp_path.iterdir()))}.docx"
        write_template(path, words)
        return path

    return made


@pytest.fixture
def template(template_saying: Callable[[str], Path]) -> Path:
    """Return a template that shows one value, called ``words``."""
    return template_saying("{{ words }}")


def write_template(path: Path, words: str) -> None:
    """Write the smallest Word document that says *words*."""
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{office}"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{relation}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p><w:sectPr/></w:body></w:document>",
    }
    with zipfile.ZipFile(path, "w") as package:
        for name, text in parts.items():
            package.writestr(name, text)
