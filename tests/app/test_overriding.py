from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from municipal_programs import app
from municipal_programs.app.overriding import with_own_templates
from municipal_programs.errors import Message
from municipal_programs.hooks import Plugins
from municipal_programs.model import Department
from municipal_programs.reports import Placeholder, Section
from municipal_programs.word import document_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from municipal_programs.hooks import InstalledPlugin
    from municipal_programs.model import TargetProgram


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder of templates."""
    folder = tmp_path / "templates"
    folder.mkdir()
    return folder


def section(template: Path, identity: str = "roads.part") -> Section:
    """Return a section with a template of its plugin."""
    department = identity.partition(".")[0]
    return Section(
        identity=identity, title="Розділ", position=1, template=template, values={"words": "слова"}, department=department
    )


def test_a_template_named_after_a_section_takes_the_place_of_the_plugins(folder: Path, template: Path) -> None:
    """Others keep theirs, and so does what stands for a missing section."""
    own = folder / "roads.part.docx"
    own.write_bytes(template.read_bytes())
    (folder / "roads.other.docx").mkdir()
    others = (
        section(template, "roads.other"),
        Placeholder(identity="roads.part", title="Т", position=1, reason=Message(uk="немає", en="none")),
    )

    assert with_own_templates((section(template), *others), folder) == (section(own), *others)
    assert with_own_templates((section(template),), None) == (section(template),)


def test_a_folder_that_is_not_there_is_named(folder: Path, template: Path) -> None:
    """Before anything is made."""
    with pytest.raises(app.ReportError, match=r"Теки шаблонів «.*nowhere» немає"):
        with_own_templates([section(template)], folder / "nowhere")


def test_a_bad_template_of_a_department_spoils_its_own_section_only(
    program: TargetProgram, city: InstalledPlugin, plugin: Callable[..., InstalledPlugin], folder: Path, template: Path
) -> None:
    """It is refused with the reason; the other section stands, and the file stays as it is."""
    own = folder / "roads.part.docx"
    own.write_bytes(b"no document at all")
    offices = [_office(plugin, name, template) for name in ("roads", "parks")]

    made = app.render(program, plugins=Plugins([city, *offices]), templates=folder)

    assert len(made.failures) == 1
    assert "Шаблон «roads.part.docx»: це не документ .docx" in made.failures[0].uk
    assert document_text(made.content)[1:] == ["слова"]
    assert own.read_bytes() == b"no document at all"


def _office(plugin: Callable[..., InstalledPlugin], name: str, template: Path) -> InstalledPlugin:
    """Return a plugin that serves the department of its name with one section."""
    return plugin(
        name,
        mp_departments=lambda: [Department(identity=name, name="Відділ")],
        mp_report_sections=lambda: [section(template, f"{name}.part")],
    )
