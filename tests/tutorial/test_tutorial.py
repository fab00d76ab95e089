"""A stranger's path: every command of the tutorial, as it stands, from an empty folder, with the wheel of the library."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.word import document_text

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "plugins" / "tutorial.md"
BLOCK = re.compile(r"(?:^<!-- file: (?P<file>\S+) -->\n)?^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


@frozen(kw_only=True)
class Block:
    """A block of the page.

    Args:
        language: What it is in: ``sh``, ``text`` or ``python``.
        text: What it says.
        file: The file that it goes into, or empty.
    """

    language: str
    text: str
    file: str = ""


def blocks() -> Iterator[Block]:
    """Yield the blocks of the page, in order."""
    for found in BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        yield Block(language=found["language"], text=found["text"], file=found["file"] or "")


def commands() -> list[str]:
    """Return the commands of the page, in order."""
    return [line for block in blocks() if block.language == "sh" for line in block.text.splitlines()]


def script() -> str:
    """Return the page as a script that stops at the first command which fails."""
    steps = ["set -eu"]
    for number, block in enumerate(blocks()):
        steps.append(f"echo @@{number}")
        if block.language == "sh":
            steps.append(block.text)
        elif block.file:
            steps.append(f"cat > {block.file} <<'END-OF-FILE'\n{block.text}END-OF-FILE")
    return "\n".join(steps)


def walked(base: Path) -> tuple[Path, list[str]]:
    """Walk the whole path below *base*; return the folder of the reports, and what each block printed."""
    (base / "municipal-programs").symlink_to(ROOT)
    folder = base / "reports"
    folder.mkdir()
    answer = subprocess.run(
        ["bash", "-c", script()],
        cwd=folder,
        env=environment(base / "dependencies"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout
    return folder, re.split(r"^@@\d+\n", answer.stdout, flags=re.MULTILINE)[1:]


def environment(dependencies: Path) -> dict[str, str]:
    """Return an environment in which pip needs no network: what the library depends on lies ready, the library itself does not."""
    dependencies.mkdir()
    for entry in Path(sysconfig.get_paths()["purelib"]).iterdir():
        if "municipal_programs" not in entry.name and entry.suffix != ".pth":
            (dependencies / entry.name).symlink_to(entry)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "PYTHON", "PIP_", "VIRTUAL_"))}
    offline = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    path = f"{Path(sys.executable).parent}{os.pathsep}{kept['PATH']}"
    return {**kept, **offline, "PATH": path, "PYTHONPATH": str(dependencies), "LC_ALL": "C.UTF-8"}


def test_every_command_works_as_it_stands(tmp_path: Path) -> None:
    """One walk, because it takes a while: what is printed, the report with the new section, and the wheel that all of it is."""
    folder, printed = walked(tmp_path)
    report = "\n".join(document_text((folder / "final.docx").read_bytes()))
    (package,) = folder.glob(".venv/lib/python*/site-packages/municipal_programs")

    assert promised_and_not_printed(printed) == []
    assert all(words in report for words in ("Відділ парків", "Висадити дерева", "12-34-56"))
    assert (package / "scaffold" / "pyproject.toml").is_file()


def promised_and_not_printed(printed: list[str]) -> list[str]:
    """Return the lines of the page's blocks of text that the commands before them did not print."""
    missing: list[str] = []
    said = ""
    for block, output in zip(blocks(), printed, strict=True):
        said = output if block.language == "sh" else said
        if block.language == "text":
            missing += [line for line in block.text.splitlines() if line not in said]
    return missing


def test_the_section_of_the_page_is_the_one_that_is_written() -> None:
    """Who reads the page reads what stands in the file."""
    (shown,) = (block for block in blocks() if block.file.endswith("section.py"))
    sample = (ROOT / "scaffold" / "src" / "sample_office" / "section.py").read_text(encoding="utf-8")

    assert shown.text == sample.replace("sample_office", "parks_office")


def test_the_page_counts_its_commands() -> None:
    """It says how long the path is."""
    assert f"in {NUMBERS[len(commands())]} commands" in " ".join(PAGE.read_text(encoding="utf-8").split())
