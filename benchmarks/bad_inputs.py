"""What comes of bad inputs: every file of ``tests/bad``, and as many that are made of good ones here, each read in a process of its own.

``make bench``, or ``python benchmarks/bad_inputs.py``, writes the table into ``docs/reliability.md``. The inputs are the same each time.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import sys
import tempfile
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from enum import IntEnum
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from pages import put

ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.files.kits.building import PROGRAM as KIT_PROGRAM  # noqa: E402 - found only now
from tests.files.kits.building import kit  # noqa: E402
from tests.word.building import TemplateParts, paragraph, row, table  # noqa: E402

import municipal_programs as mp  # noqa: E402
from municipal_programs.files import read_city  # noqa: E402
from municipal_programs.files.findings import read_waivers  # noqa: E402
from municipal_programs.files.kits import collect_kit, read_book  # noqa: E402
from municipal_programs.reports import Section  # noqa: E402
from municipal_programs.word import check_template, differences_within, facts_in  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Mapping

BAD: Final = ROOT / "tests" / "bad"
SAMPLE: Final = ROOT / "docs" / "examples" / "sample" / "program.yaml"
CITY: Final = ROOT / "docs" / "examples" / "city" / "city.toml"
WAIVERS: Final = """\
format: municipal-programs/waivers/1
waivers:
  - {fingerprint: a90a4b36b49b7c56, reason: Відома розбіжність, person: О.В. Стежко, date: 01.02.2021, expires: 31.12.2021}
"""
GOLDEN: Final = ROOT / "tests" / "golden"
PATIENCE: Final = 60
"""Seconds of the processor after which a reader counts as hung."""
MEMORY: Final = 2 * 1024**3
"""Bytes that it may take."""
HUGE: Final = 300 * 1024 * 1024
MANY: Final = 100_000


class Outcome(IntEnum):
    """What came of an input; the number is the status of the process that read it."""

    ACCEPTED = 0
    REPORTED = 1
    REFUSED = 2
    TRACEBACK = 3
    HUNG = 4


@frozen
class Reader:
    """A reader of what people send.

    Args:
        what: What it reads, in words.
        ending: How the names of such files end.
        remarks: Reads a file and returns how much it has to say about it.
        known: The files of ``tests/bad`` that are for it.
        made: Inputs that are made here.
    """

    what: str
    ending: str
    remarks: Callable[[Path], int]
    known: tuple[Path, ...]
    made: Callable[[], Iterator[bytes]]


@frozen
class Tally:
    """What came of the inputs of one reader.

    Args:
        outcomes: How often each outcome came.
        seconds: The longest time of the processor for one input.
        megabytes: The most memory of a process.
    """

    outcomes: Counter[Outcome] = field(factory=Counter[Outcome])
    seconds: float = 0
    megabytes: int = 0

    def row(self, what: str) -> str:
        """Return the tally as a row of a table."""
        counts = " | ".join(str(self.outcomes[outcome]) for outcome in reversed(Outcome))
        return f"| {what} | {sum(self.outcomes.values())} | {counts} | {self.seconds:.2f} s | {self.megabytes} MB |"


# ── what is made ─────────────────────────────────────────────────────────────────────────────────────────────────────


def damaged(whole: bytes) -> Iterator[bytes]:
    """Yield *whole* cut off, with bytes turned, with more behind it, and twice."""
    chance = random.Random(len(whole))  # noqa: S311 - the same each time
    yield from (whole[: len(whole) * eighth // 8] for eighth in range(1, 8))
    for _ in range(24):
        at = chance.randrange(len(whole))
        yield whole[:at] + bytes([chance.randrange(256)]) + whole[at + 1 :]
    yield whole + b"\0" * 1000
    yield whole + whole


NAUGHTY: Final = (
    "{{ title }} {% for x in y %} {# #}", "=1+1", "@SUM(A1)", "<w:p/>&amp;<![CDATA[", "\\u202eтекст навпаки", "а\\u0301\\u0301\\u0301", "\\ufeff",
    "\\ud800", "\\u0000", "\\u000b", "🏛\ufe0f", "нуль\u200bширини", "не\u00a0розривно", "I\u0307i\u0131", "%s %n {0}", "'; --", "../../x", "№" * 70_000,
)  # fmt: skip
"""Strings of our own making that programs stumble over, as YAML and JSON write them between quotes."""


def texts() -> Iterator[bytes]:
    """Yield files of data."""
    whole = SAMPLE.read_bytes()
    text = whole.decode()
    yield from damaged(whole)
    yield from (
        text.encode(code, errors="replace") for code in ("windows-1251", "koi8-u", "utf-16", "utf-32", "cp866", "utf-8-sig")
    )
    yield from (text.replace("\n", "\r").encode(), text.replace("\n", "\n\n").encode(), text.replace("  ", "\t").encode())
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    yield from (text.replace(title, f'title: "{naughty}"').encode() for naughty in NAUGHTY)
    head = text.splitlines()[0] + "\n"
    yield from (
        f"{head}a: {thing}\n".encode()
        for thing in (
            "[" * MANY,
            "{b: " * MANY,
            "9" * MANY,
            "1e" + "9" * 20,
            "&a [" + "*a, " * 9,
            "!!python/object:os.system x",
            '"' + "x" * MANY,
        )
    )
    yield from (b"#" * 25_000_000, head.encode() + b"- 1\n" * 700_000, "\n".join(f"k{n}: 1" for n in range(MANY)).encode())
    yield from (
        head.encode() + thing for thing in (b"\n" * 2_999_000, b"#\n" * 1_499_000, b"a: " + b"b " * 1_499_000, b"- 1\n" * 99_000)
    )
    yield head.encode() + b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"


def json_texts() -> Iterator[bytes]:
    """Yield files of data in JSON."""
    from municipal_programs.files import Syntax, read_program, write_program  # noqa: PLC0415 - of one reader

    whole = write_program(read_program(SAMPLE), Syntax.JSON).encode()
    yield from damaged(whole)
    start = whole.decode().split(",", 1)[0]
    for thing in (
        *(f'"{naughty}"' for naughty in NAUGHTY),
        "[" * MANY,
        '{"a":' * MANY,
        "9" * MANY,
        "1e999999999",
        "-0",
        "NaN",
        "01",
        "truth",
        "'a'",
    ):
        yield f'{start}, "title": {thing}}}'.encode()
    yield from (f'{start}, "title": [{"1, " * count}1]}}'.encode() for count in (900_000, 1_100_000))


def packages(whole: bytes, part: str) -> Iterator[bytes]:
    """Yield packages made of *whole*, whose main part is *part*."""
    parts = unpacked(whole)
    yield from damaged(whole)
    text = parts[part].decode()
    at = text.index("<", text.index("?>") + 2 if "?>" in text else 0)
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x"}">' for n in range(10))
    name = text[at + 1 : at + 40].split()[0].split(">")[0]
    for inside in (
        "", "text", "<a>", text[: len(text) // 2], f"<!DOCTYPE {name} [{bomb}]>{text[at:]}",
        f'<!DOCTYPE {name} [<!ENTITY e SYSTEM "file:///etc/passwd">]>{text[at:]}', f"<{name}>" * MANY, f"<a>{'<b/>' * 3_000_000}</a>",
        text.replace("main", "niam", 1), text.replace("<w:t>", "<w:t>\ufffe"), text.replace('"1"', '"99999999999999999999"'),
        text.replace('"1"', '"-1"'), text.replace('"1"', '"x"'),
    ):  # fmt: skip
        yield packed({**parts, part: inside.encode()})
    yield packed({name: content for name, content in parts.items() if name != part})
    yield packed({name: content for name, content in parts.items() if name != "[Content_Types].xml"})
    yield packed({**parts, "a.bin": bytes(HUGE)})
    yield packed({**parts, **{f"x/{n}.xml": b"" for n in range(5000)}})
    yield from (packed({**parts, other: b"x"}) for other in ("../x", "/x", "a\\b", part.upper(), "word/vbaProject.bin"))


TAGS: Final = (
    "{{ title.__class__ }}", "{{ ''.__class__.__mro__ }}", "{{ title() }}", "{{ 1 + 1 }}", "{% import 'os' %}", "{% include '/etc/passwd' %}",
    "{% macro x() %}{% endmacro %}", "{% for x in rows %}", "{% endfor %}", "{{ title|attr('x') }}", "{{ loop.cycle('a') }}", "{{ nobody }}",
    "{{ rows[99] }}", "{% set x = [1] %}", "{{ title|safe }}", "{{ cycler }}", "{{ self }}", "{%p if title %}", "{{ title", "{{", "{% %}", "{{ }}",
    "{{ '" + "x" * 1000 + "' }}", "{% raw %}{% endraw %}", "{% block a %}{% endblock %}", "{{ title ~ title }}", "{{ lipsum() }}",
)  # fmt: skip


def templates() -> Iterator[bytes]:
    """Yield templates."""
    good = TemplateParts(body=paragraph("{{ title }}"))
    yield from packages(good.content(), "word/document.xml")
    yield from (TemplateParts(body=paragraph(tag.replace("<", "&lt;"))).content() for tag in TAGS)
    loops = "".join("{% for x in rows %}" for _ in range(9)) + "x" + "".join("{% endfor %}" for _ in range(9))
    yield TemplateParts(body=paragraph(loops)).content()
    yield TemplateParts(body=table(row("{%tr for x in rows %}"), row("{{ x }}"), columns=1)).content()


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return a package of *parts*."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


# ── what is measured ─────────────────────────────────────────────────────────────────────────────────────────────────


def _of_data(path: Path) -> int:
    subject = mp.load_any(path)
    return len(mp.check(subject)) if isinstance(subject, mp.TargetProgram) else 0


def _of_template(path: Path) -> int:
    rows = [str(number) for number in range(30)]
    template = TemplateParts(body=paragraph("{{ title }}")).save(path.with_name("own.docx"))
    sample = Section(identity="a.b", title="Розділ", position=1, template=template, values={"title": "Назва", "rows": rows})
    return len(check_template(path, [sample]))


def _of_city(path: Path) -> int:
    read_city(path)
    return 0


def _of_waivers(path: Path) -> int:
    read_waivers(path)
    return 0


def _of_kit(path: Path) -> int:
    collected = collect_kit(read_book(path.name, path.read_bytes()), KIT_PROGRAM)
    return len(collected.remarks)


def _known(pattern: str, folder: Path = BAD) -> tuple[Path, ...]:
    return tuple(path for path in sorted(folder.glob(pattern)) if path.suffix not in {".txt", ".message"})


READERS: Final = (
    Reader("data, YAML", ".yaml", _of_data, (*_known("*.yaml"), *_known("*.bin")), texts),
    Reader("data, JSON", ".json", _of_data, _known("*.json"), json_texts),
    Reader(
        "received documents and texts",
        ".docx",
        lambda path: len(mp.audit(path).findings),
        _known("*", BAD / "received"),
        lambda: packages((GOLDEN / "final.docx").read_bytes(), "word/document.xml"),
    ),
    Reader(
        "documents read back",
        ".docx",
        lambda path: len(list(differences_within(facts_in(path.read_bytes())))),
        _known("*", BAD / "facts"),
        lambda: packages((GOLDEN / "passport.docx").read_bytes(), "word/document.xml"),
    ),
    Reader("cities", ".toml", _of_city, _known("*", BAD / "cities"), lambda: damaged(CITY.read_bytes())),
    Reader("waivers", ".yaml", _of_waivers, _known("*", BAD / "waivers"), lambda: damaged(WAIVERS.encode())),
    Reader("kits", ".xlsx", _of_kit, _known("*.xlsx", BAD / "kits"), lambda: packages(kit(), "xl/worksheets/sheet1.xml")),
    Reader("templates", ".docx", _of_template, _known("*.docx", BAD / "templates"), templates),
)


def measured(reader: Reader, path: Path) -> tuple[Outcome, float, int]:
    """Read *path* in a process of its own; return what came of it, the seconds it took, and the megabytes."""
    sys.stdout.flush()
    child = os.fork()
    if not child:
        os._exit(_read(reader, path))
    _, status, used = os.wait4(child, 0)
    outcome = Outcome(os.waitstatus_to_exitcode(status)) if os.WIFEXITED(status) else Outcome.HUNG
    return outcome, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def _read(reader: Reader, path: Path) -> Outcome:
    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        return Outcome.REPORTED if reader.remarks(path) else Outcome.ACCEPTED
    except mp.MunicipalProgramsError as error:
        return Outcome.REFUSED if error.message.uk and error.message.en else Outcome.TRACEBACK
    except MemoryError:
        return Outcome.HUNG
    except BaseException:  # noqa: BLE001 - whatever it is, it is what is looked for
        traceback.print_exc()
        return Outcome.TRACEBACK


def tallied(reader: Reader) -> Tally:
    """Return what came of all inputs of *reader*."""
    outcomes: Counter[Outcome] = Counter()
    seconds, megabytes = 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        known = [Path(shutil.copy(path, folder)) for path in reader.known]
        for path in (*known, *_saved(reader, Path(folder))):
            outcome, took, peak = measured(reader, path)
            outcomes[outcome] += 1
            seconds, megabytes = max(seconds, took), max(megabytes, peak)
            if outcome >= Outcome.TRACEBACK:
                sys.stderr.write(f"{outcome.name}: {reader.what}, {path.name}\n")
    return Tally(outcomes, seconds, megabytes)


def _saved(reader: Reader, folder: Path) -> Iterator[Path]:
    for number, content in enumerate(reader.made()):
        path = folder / f"{number}{reader.ending}"
        path.write_bytes(content)
        yield path


HEAD: Final = """\
| read as | inputs | hung | traceback | refused | reported | accepted | longest | memory |
|---|--:|--:|--:|--:|--:|--:|--:|--:|"""


def main() -> int:
    """Measure, and write the table; return 1 if any input did what none may."""
    tallies: list[Tally] = []
    lines = [HEAD]
    for reader in READERS:
        tallies.append(tallied(reader))
        lines.append(tallies[-1].row(reader.what))
        print(lines[-1], flush=True)
    put("reliability.md", "bad inputs", "\n".join(lines))
    return int(any(tally.outcomes[outcome] for tally in tallies for outcome in (Outcome.TRACEBACK, Outcome.HUNG)))


if __name__ == "__main__":
    sys.exit(main())
