"""Plugins that serve the council and every department of a made-up city, installed into a folder so that processes that start afresh find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.conftest import write_template

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["install_office"]

COUNCIL = """\
from pathlib import Path

from municipal_programs.hooks import hookimpl
from municipal_programs.model import Profile
from municipal_programs.reports import ANNUAL, FINAL, Position, Section

MP_HOOK_VERSION = 1


@hookimpl
def mp_profiles():
    return [Profile(identity="sample", title="Рада", demands=("annual", "final", "summary"))]


@hookimpl
def mp_report_sections(report):
    if report.kind in {FINAL, ANNUAL}:
        yield Section(
            identity="sample_council.title",
            title="Назва",
            position=Position.OPENING,
            template=Path(__file__).with_name("words.docx"),
            values={"words": report.program.title},
        )
"""
OFFICES = '''\
from pathlib import Path

from municipal_programs.hooks import hookimpl
from municipal_programs.model import Department
from municipal_programs.reports import ANNUAL, FINAL, Position, Section

MP_HOOK_VERSION = 1


@hookimpl
def mp_departments():
    return [Department(identity=f"department_{number}", name=f"Управління {number}") for number in range(1, 26)]


@hookimpl
def mp_report_sections(report):
    if report.kind not in {FINAL, ANNUAL}:
        return
    trouble(report)
    for owner in report.owners:
        yield Section(
            identity=f"sample_office.{owner}",
            title=owner,
            position=Position.MEASURES,
            template=Path(__file__).with_name("words.docx"),
            values={"words": "; ".join(str(measure.planned) for measure in report.program.measures_of(owner))},
            department=owner,
        )


def trouble(report):
    """Cause none."""
'''
POINTS = """\
[municipal_programs]
sample_council = sample_office.council
sample_office = sample_office.offices
"""


def install_office(site: Path, trouble: str = "") -> None:
    """Install the plugins of the council and of its offices into *site*.

    Args:
        site: The folder; it has to be on the path.
        trouble: A statement that is carried out before the sections of a report, in which ``title`` is that of its program.
    """
    package, described = site / "sample_office", site / "sample_office-1.0.dist-info"
    for folder in (package, described):
        folder.mkdir(parents=True, exist_ok=True)
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: sample-office\nVersion: 1.0\n", encoding="utf-8")
    (described / "entry_points.txt").write_text(POINTS, encoding="utf-8")
    write_template(package / "words.docx", "{{ words }}")
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "council.py").write_text(COUNCIL, encoding="utf-8")
    body = f"    title = report.program.title\n    {trouble}\n" if trouble else ""
    (package / "offices.py").write_text(OFFICES + body, encoding="utf-8")
