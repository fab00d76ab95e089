"""Every reader of what people send, as a function of bytes that may refuse them only in one way."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from attrs import evolve, field, frozen
from tests.files.kits.building import PROGRAM as KIT_PROGRAM
from tests.files.kits.building import kit
from tests.word.building import W, paragraph, row, table

from municipal_programs.errors import MunicipalProgramsError
from municipal_programs.files import Syntax, city_from, delivery_from, file_from, read_program, write_program
from municipal_programs.files.findings import read_waivers
from municipal_programs.files.kits import collect_kit, read_book
from municipal_programs.files.received_text import received_bytes
from municipal_programs.intake import understand
from municipal_programs.reports import Fact, Section
from municipal_programs.storage import read_package
from municipal_programs.values import Money
from municipal_programs.word import check_template, differences_within, facts_in, render
from municipal_programs.word.received import read_received

__all__ = ["TARGETS", "Target"]

_ROOT: Final = Path(__file__).parents[2]
_BAD: Final = _ROOT / "tests" / "bad"
_EXAMPLES: Final = _ROOT / "docs" / "examples"
_GOLDEN: Final = _ROOT / "tests" / "golden"
_PROGRAM: Final = _EXAMPLES / "sample" / "program.yaml"
_DOCUMENT: Final = "word/document.xml"


@frozen
class Target:
    """A reader.

    Args:
        read: Reads the bytes; whatever it raises besides `MunicipalProgramsError` is a fault of the library.
        seeds: Inputs from which others are made.
        words: What its inputs are made of, for whoever makes them up.
    """

    read: Callable[[bytes], object]
    seeds: Callable[[], Iterable[bytes]]
    words: tuple[str, ...] = field(default=())

    def __call__(self, content: bytes) -> bool:
        """Read *content*; return whether it was understood."""
        try:
            self.read(content)
        except MunicipalProgramsError as error:
            refused = error.message
        else:
            return True
        assert refused.uk, "whoever is refused is told why"
        assert refused.en, "in both languages"
        return False


def _files(folder: Path, *patterns: str) -> Iterable[bytes]:
    return (path.read_bytes() for pattern in patterns for path in sorted(folder.rglob(pattern)))


def _text(content: bytes) -> str:
    return content.decode("utf-8", errors="replace")


def _jsons() -> Iterable[bytes]:
    yield write_program(read_program(_PROGRAM), Syntax.JSON).encode()
    yield from _files(_BAD, "*.json")


def _main_parts(folder: Path) -> Iterable[bytes]:
    for path in sorted(folder.glob("*.docx")):
        with zipfile.ZipFile(path) as package:
            yield package.read(_DOCUMENT)


def _with_part(name: str, content: bytes) -> bytes:
    """Return a document in which one part is *content*."""
    parts = {**_WHOLE, name: content}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for part, inside in parts.items():
            package.writestr(part, inside)
    return target.getvalue()


def _whole() -> dict[str, bytes]:
    with zipfile.ZipFile(_GOLDEN / "passport.docx") as package:
        return {name: package.read(name) for name in package.namelist()}


_WHOLE: Final = _whole()
_SCRATCH: Final = tempfile.TemporaryDirectory(prefix="fuzz-")  # gone with the process
_FOLDER: Final = Path(_SCRATCH.name)


_SAMPLE: Final = Section(
    identity="city.part",
    title="Частина",
    position=1,
    template=Path(),
    values={
        "title": "Програма",
        "total": Fact(identity="program.planned", value=Money(100), text="1,00", unit="грн"),
        "rows": [{"title": "Захід", "planned": "1,00"}],
    },
)


def _read_waivers(content: bytes) -> object:
    path = _FOLDER / "waivers.yaml"
    path.write_bytes(content)
    return read_waivers(path)


def _check_template(content: bytes) -> object:
    """Check a template with a part that is called like the first line and holds the rest; where no part is, the body is meant."""
    name, line_end, inside = content.partition(b"\n")
    part = _text(name)
    path = _FOLDER / "template.docx"
    path.write_bytes(_with_part(part, inside) if line_end and part in _WHOLE else _with_part(_DOCUMENT, content))
    try:
        faults = check_template(path, [evolve(_SAMPLE, template=_GOLDEN / "passport.docx")])
        render([evolve(_SAMPLE, template=path)])
    finally:
        path.unlink()
    return faults


def _template_parts() -> Iterable[bytes]:
    yield _TEMPLATE.encode()
    yield from (f"{name}\n".encode() + inside for name, inside in _WHOLE.items())


def _understand_text(content: bytes) -> object:
    read = received_bytes(content)
    return None if read is None else understand(read)


def _understand_document(content: bytes) -> object:
    return understand(read_received(_with_part(_DOCUMENT, content)))


def _verify(content: bytes) -> object:
    return list(differences_within(facts_in(_with_part(_DOCUMENT, content))))


def _sheet(content: bytes) -> bytes:
    """Return a kit whose sheet of measures is *content*."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for part, inside in _KIT.items():
            package.writestr(part, content if part == _SHEET else inside)
    return target.getvalue()


def _collect(content: bytes) -> object:
    return collect_kit(read_book("kit.xlsx", _sheet(content)), KIT_PROGRAM)


_SHEET: Final = "xl/worksheets/sheet1.xml"
_KIT: Final = read_package(kit())
_CELLS: Final = ("<c r=", 't="s"', 't="str"', "<f>", "<v>", "<is><t>", "mergeCell", "hidden=", "measure.1", "1E5", "#REF!")
_DELIVERY: Final = """format: municipal-programs/delivery/1
approved_by: {number: 879, date: 18.12.2017}
department: roads
reporting_period: 2019
measures:
  - number: 1
    disbursed: {місцевий бюджет: {2019: 100 грн}}
"""

_WORD: Final = (
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:sdt",
    "w:ins",
    "w:del",
    "w:vMerge",
    "w:gridSpan",
    "w:val",
    "{{",
    "}}",
    "{%tr",
    "%}",
)
_FIELDS: Final = (
    "format:",
    "municipal-programs/program/1",
    "tasks:",
    "measures:",
    "planned:",
    "тис. грн",
    "місцевий бюджет",
    "2018–2020",
    "&a",
    "*a",
    "<<:",
)

_CITY: Final = (
    "format =",
    "name =",
    "[calendar]",
    "[[departments]]",
    "due =",
    "date = 2021-01-29",
    "0x",
    "head.name",
    '"""',
    "1e9",
)
_WAIVERS: Final = """format: municipal-programs/waivers/1
waivers:
  - fingerprint: a90a4b36b49b7c56
    reason: Частину підрозділу додано пізніше.
    person: Г.В. Семенко
    date: 22.01.2021
    expires: 22.01.2022
"""
_TEMPLATE: Final = (
    f'<w:document xmlns:w="{W}"><w:body>{paragraph("{{ title }}: {{ total|thousands }}")}'
    + table(row("{%tr for row in rows %}"), row("{{ row.title }}", "{{ row.planned }}"), row("{%tr endfor %}"), columns=2)
    + "</w:body></w:document>"
)

TARGETS: Final = {
    "yaml": Target(lambda content: file_from(_text(content)), lambda: (_PROGRAM.read_bytes(), *_files(_BAD, "*.yaml")), _FIELDS),
    "json": Target(lambda content: file_from(_text(content), syntax=Syntax.JSON), _jsons, _FIELDS),
    "waivers": Target(_read_waivers, lambda: [_WAIVERS.encode()]),
    "city": Target(lambda content: city_from(_text(content)), lambda: _files(_EXAMPLES, "city.toml"), _CITY),
    "package": Target(read_package, lambda: _files(_BAD, "*.docx")),
    "template": Target(_check_template, _template_parts, _WORD),
    "received": Target(_understand_document, lambda: _main_parts(_GOLDEN), _WORD),
    "received-text": Target(_understand_text, lambda: _files(_BAD / "received", "*.text"), ("\t", "№ з/п", "Усього", "тис. грн")),
    "delivery": Target(lambda content: delivery_from(_text(content)), lambda: [_DELIVERY.encode()], _FIELDS),
    "kit": Target(_collect, lambda: [_KIT[_SHEET]], _CELLS),
    "facts": Target(_verify, lambda: _main_parts(_GOLDEN), _WORD),
}
"""The readers by name."""
