"""Reports made to hurt whoever reads them: an answer in bounded time and memory, and what was understood is still given."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.word.received.rebuilding import document, paragraph, table

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="measures the memory of a process as Linux tells it")

SECONDS = 60
MEGABYTES = 300
AUDIT = """
import json, re, sys
from pathlib import Path
import municipal_programs as mp
try:
    audit = mp.audit(sys.argv[1])
    told = [f"{finding.code} {finding.message.uk}" for finding in audit.findings]
    measures = len(audit.program.measures) if audit.program else 0
except mp.MunicipalProgramsError as refused:
    told, measures = [refused.message.uk], 0
peak = re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())  # the usual one counts what forked this process too
print(json.dumps([measures, told, int(peak[1]) // 1024]))
"""
REPORT = "".join(
    map(
        paragraph,
        (
            "Звіт про виконання Програми озеленення на 2022 рік",
            "Рішення міської ради від 16.12.2021 № 640",
            "Відповідальний виконавець: управління екології",
            "Мета: більше зелених насаджень.",
        ),
    )
) + table(
    [
        ("№", "Заходи", "Виконавці", "План, тис. грн", "Факт, тис. грн", "Стан виконання"),
        ("1", "Висаджування дерев", "Управління екології", "10,0", "10,0", "Висаджено 5 дерев."),
    ]
)
TOO_MUCH = "MP863 Документ задовгий, або в ньому забагато вкладених таблиць: прочитано до цього місця, решту – ні."
TEMPLATE = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
    'Target="http://example.invalid/t.dotm" TargetMode="External"/></Relationships>'
)


def nested(count: int) -> str:
    """Return so many tables inside of each other."""
    return "<w:tbl><w:tr><w:tc>" * count + paragraph("на дні") + "</w:tc></w:tr></w:tbl>" * count


@pytest.mark.parametrize(
    ("content", "findings"),
    [
        pytest.param(document(REPORT), [], id="nothing wrong"),
        pytest.param(document(REPORT, nested(300)), [], id="hundreds of tables inside of each other"),
        pytest.param(document(REPORT, nested(100_000)), [TOO_MUCH], id="thousands of tables inside of each other"),
        pytest.param(document(REPORT, "<w:p>" * 50_000 + "</w:p>" * 50_000), [TOO_MUCH], id="paragraphs inside of each other"),
        pytest.param(document(REPORT.replace("</w:tbl>", f"{'<w:tr/>' * 1_000_000}</w:tbl>")), [], id="a million empty rows"),
        pytest.param(document(REPORT, "<w:p/>" * 1_000_000), [], id="a million empty paragraphs"),
        pytest.param(
            document(REPORT, parts={"word/settings.xml": "<x/>", "word/_rels/settings.xml.rels": TEMPLATE}),
            [
                "MP863 Документ посилається на файл поза собою (attachedTemplate: http://example.invalid/t.dotm); його не відкрито."
            ],
            id="a remote template",
        ),
    ],
)
def test_what_is_understood_of_a_hostile_report_is_given(content: bytes, findings: list[str], tmp_path: Path) -> None:
    """Its one measure is read whatever surrounds it, and what was not read is said."""
    measures, told, megabytes = audited(content, tmp_path)

    assert (measures, told) == (1, findings)
    assert megabytes < MEGABYTES


def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path) -> None:
    """Half a gigabyte of zeros in a part of the package: the answer names the bound."""
    bomb = document(REPORT, parts={"word/media/image1.png": "0" * 300_000_000})
    measures, told, megabytes = audited(bomb, tmp_path)

    assert measures == 0
    assert len(told) == 1
    assert "256" in told[0]
    assert megabytes < MEGABYTES


def audited(content: bytes, tmp_path: Path) -> tuple[int, list[str], int]:
    """Audit a document in a process of its own; return the count of measures, what was told, and the largest memory."""
    path = tmp_path / "report.docx"
    path.write_bytes(content)
    command = [sys.executable, "-c", AUDIT, str(path)]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=True)
    measures, told, megabytes = json.loads(answer.stdout)
    return measures, told, megabytes
