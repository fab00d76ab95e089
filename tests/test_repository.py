"""The house rules that no linter knows, held against every file of the repository."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs import model, reports, values

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src" / "municipal_programs"
PLUGINS = sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))
ROOMS = {
    *("src", "plugins", "scaffold", "docs", "tests", "benchmarks", "changelog.d", ".ci"),
    *("pyproject.toml", "constraints.txt", "conftest.py", "mkdocs.yml", "Makefile", ".gitignore"),
    *("CHANGELOG.md", "README.md", "CONTRIBUTING.md", "LICENSE"),
}
"""What stands at the top of the repository."""
TEXTS = {".cfg", ".css", ".html", ".in", ".json", ".md", ".py", ".sh", ".svg", ".toml", ".txt", ".typed", ".yaml", ".yml", ""}
WORD = re.compile(r"[^\W_]+")
LETTERS_NOT_WORDS = re.compile(r"""\[[^\]"']*'?\]""")
"""A class of a regular expression: letters side by side that make no word. A list of texts has quotation marks."""
ON_PURPOSE = "# both alphabets on purpose"
"""What a line says whose words are mixed so that somebody may recognise them."""
ESCAPE = re.compile(r"\\(?:u[\da-f]{4}|x[\da-f]{2}|[a-z])", re.IGNORECASE)

# Written so that this file does not match itself.
FORBIDDEN = re.compile(
    r"/(?:tmp|work|farm|root)/"
    r"|py[p]i\.(?:org|io)|python[h]osted|registry\.np[m]|deb\.debi[a]n"
    r"|\b(?:TO[D]O|FIX[M]E|XX[X])\b",
    re.IGNORECASE,
)


def files(*folders: str) -> list[Path]:
    """Return the text files that git knows or would add, below *folders*."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *folders]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    return [path for name in names if name and (path := ROOT / name).is_file() and path.suffix in TEXTS]


def lines(*folders: str) -> Iterator[tuple[str, str]]:
    """Yield every line of those files with its place, as ``file:line``."""
    for path in files(*folders):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            yield f"{path.relative_to(ROOT)}:{number}", line


def mixed_words(text: str) -> list[str]:
    """Return the words in which a Latin letter stands beside a Cyrillic one, where one of them is a slip of the keyboard."""
    return [word for word in WORD.findall(ESCAPE.sub(" ", text)) if {"LATIN", "CYRILLIC"} <= {script(letter) for letter in word}]


def meant_as_words(place: str, line: str) -> str:
    """Return what of a line is words: in a module, all but classes of regular expressions and what is mixed on purpose."""
    if ".py:" not in place:
        return line
    return "" if line.endswith(ON_PURPOSE) else LETTERS_NOT_WORDS.sub(" ", line)


def script(letter: str) -> str:
    """Return the first word of the letter's name in Unicode, which for letters is their script."""
    return unicodedata.name(letter, "?").split()[0]


def table(path: Path) -> dict[str, Any]:
    """Read a TOML file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_no_word_mixes_latin_and_cyrillic_letters() -> None:
    """A Latin «i» in a Ukrainian word looks right and is never found again by a search."""
    slips = [f"{place}: {word}" for place, line in lines() for word in mixed_words(meant_as_words(place, line))]

    assert slips == []


@given(st.from_regex(r"[а-щьюяєіїґ]{2,8}", fullmatch=True), st.sampled_from("aeiopcxy"))
def test_a_latin_letter_inside_a_cyrillic_word_is_seen(word: str, slip: str) -> None:
    """The search finds the letter wherever it hides."""
    for place in range(len(word) + 1):
        mixed = word[:place] + slip + word[place:]

        assert mixed_words(f"у слові {mixed} літера") == [mixed]


def test_words_of_two_scripts_side_by_side_are_no_slip() -> None:
    """An English word in a Ukrainian sentence is no fault, nor are a compound with a hyphen and an escape in a string."""
    assert mixed_words(r"файл report.docx, веб-портал e-послуг, 5\u00a0грн, \bслово\nі ще") == []


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        (r'_WORD = re.compile(r"[а-яіїєґa-z]+")', []),
        ('heading = ["Термін викoнання", "Сума"]', ["викoнання"]),  # both alphabets on purpose
        ('heading = "викoнання"  # both alphabets on purpose', []),  # both alphabets on purpose
    ],
    ids=["a class of letters", "a list of texts", "a line that says so"],
)
def test_letters_that_make_no_word_are_no_slip(line: str, seen: list[str]) -> None:
    """A module that recognises slips has to name the letters."""
    assert mixed_words(meant_as_words("amounts.py:1", line)) == seen


CATALOGUES = sorted(SOURCES.rglob("_*messages.py"))
"""Every module that holds what a layer says."""


def test_nothing_lies_about_at_the_top() -> None:
    """Whoever opens the repository sees its rooms, and no file that an experiment left there."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")

    assert {name.partition("/")[0] for name in names if name} == ROOMS


@pytest.mark.skipif(os.name == "nt", reason="a shell runs them")
def test_a_run_of_all_gates_ends_with_what_it_could_not_look_at(tmp_path: Path) -> None:
    """Tests that are skipped are told by the first of many gates; the last lines are what is read."""
    for name in ("make", "strace", "google-chrome", "tools/validate-docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).symlink_to("/bin/true")
    (tmp_path / "dirname").symlink_to("/usr/bin/dirname")
    environment = {"PATH": str(tmp_path), "MUNICIPAL_PROGRAMS_SHARED": str(tmp_path)}

    done = subprocess.run([ROOT / ".ci" / "run"], env=environment, capture_output=True, text=True, check=True)

    missing = re.findall("^NOT GUARDED by this run, which found no (.+): ", done.stdout, re.MULTILINE)
    assert missing == ["callgrind_control", "soffice", "pdftotext"]


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.relative_to(SOURCES).as_posix())
def test_every_sentence_is_declared_once_and_said_somewhere(catalogue: Path) -> None:
    """Who proofreads a catalogue reads nothing that nobody will ever see."""
    names = [target.id for target in declared(catalogue)]
    layer = SOURCES / catalogue.relative_to(SOURCES).parts[0]
    said = Counter(word for path in layer.rglob("*.py") for word in re.findall(r"\w+", path.read_text(encoding="utf-8")))

    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert [name for name in names if said[name] == 1] == []


def declared(module: Path) -> Iterator[ast.Name]:
    """Yield each name that the module assigns at its top."""
    for statement in ast.parse(module.read_text(encoding="utf-8")).body:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        yield from (target for target in targets if isinstance(target, ast.Name))


def test_a_ukrainian_sentence_has_one_sort_of_dash() -> None:
    """The en dash with spaces, as in the documents themselves; a catalogue of click's words has it too."""
    texts = [*CATALOGUES, *SOURCES.rglob("*.po")]

    assert [path.name for path in texts if "\N{EM DASH}" in path.read_text(encoding="utf-8")] == []


def test_nothing_of_one_machine_is_in_the_tree() -> None:
    """Paths of a machine, addresses of registries and notes to oneself belong to nobody else's copy."""
    leaks = [place for place, line in lines() if FORBIDDEN.search(line)]

    assert leaks == []


def test_every_pin_is_a_name_and_a_version() -> None:
    """The constraints say what is installed and leave to each machine where it comes from."""
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()

    assert [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.]+(?: ; python_version [<>=]+ \"[\d.]+\")?", pin)] == []
    assert pins == sorted(pins, key=lambda pin: pin.split("==")[0].casefold())


def test_every_dependency_has_its_reason() -> None:
    """`docs/dependencies.md` has a row for each library that a distribution needs or a gate uses."""
    project = table(ROOT / "pyproject.toml")
    wanted = [*project["project"]["dependencies"], *(need for group in project["dependency-groups"].values() for need in group)]
    names = {re.split(r"[^\w.-]", need)[0] for need in wanted if isinstance(need, str)}
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()

    assert {name for name in names if f"| {name.lower()} |" not in page} == set()


def test_the_bounds_of_dependencies_are_told_with_their_reasons() -> None:
    """Whoever packages the library elsewhere sees which versions it must not be given, and why."""
    needs = [re.fullmatch(r"([\w.-]+)(.*)", need) for need in table(ROOT / "pyproject.toml")["project"]["dependencies"]]
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")

    assert [need[0] for need in needs if need and f"| {need[1]} | {need[2]} | " not in page] == []


@pytest.mark.parametrize("layer", [values, model, reports], ids=lambda layer: layer.__name__)
def test_every_class_of_the_field_is_in_the_glossary(layer: ModuleType) -> None:
    """One word per thing, written down before it is used."""
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    classes = [name for name in layer.__all__ if isinstance(getattr(layer, name), type) and not name.endswith("Error")]

    assert [name for name in classes if f"`{name}`" not in glossary] == []
    assert classes != []


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.name)
def test_a_plugin_uses_public_names_only(plugin: Path) -> None:
    """What a plugin of this repository can do, a plugin written elsewhere can do too."""
    private = [f"{path.name}: {name}" for path in plugin.glob("src/**/*.py") for name in imported(path) if is_private(name)]

    assert private == []


def imported(path: Path) -> Iterator[str]:
    """Yield the full name of each thing that the module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_private(name: str) -> bool:
    """Tell whether the name belongs to the core and is not meant for others."""
    return name.startswith("municipal_programs.") and "._" in name


def test_a_fragment_of_the_changelog_is_one_sentence_in_a_known_category() -> None:
    """The changelog is for the person who reads reports: what changed for them, in a sentence."""
    kinds = "|".join(kind["directory"] for kind in table(ROOT / "pyproject.toml")["tool"]["towncrier"]["type"])
    fragments = [path for path in ROOT.glob("changelog.d/*") if path.name != ".gitkeep"]

    assert [path.name for path in fragments if not re.fullmatch(rf"(?:\+[\w-]+|\d+)\.(?:{kinds})\.md", path.name)] == []
    assert [path.name for path in fragments if not re.fullmatch(r"\S.*\.\n", path.read_text(encoding="utf-8"))] == []


def test_the_readme_begins_with_the_commands_that_set_everything_up() -> None:
    """The first screen of the README shows the demo and the tests."""
    first_screen = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:40]

    assert {command for line in first_screen for command in re.findall(r"make \w+", line)} >= {"make demo", "make test"}


def test_every_make_command_of_the_pages_exists() -> None:
    """Whoever follows a page finds the target in the Makefile."""
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    shown = {target for _, line in lines("*.md") for target in re.findall(r"(?:^|`)make (\w+)", line)}

    assert shown - targets == set()
    assert shown != set()
