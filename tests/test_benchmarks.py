"""What the benchmarks measure, and where they put it."""

from __future__ import annotations

import re
import runpy
import sys
from importlib import import_module
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def test_the_benchmark_of_figures_makes_its_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """A head with the sizes, and a row with times and slopes for each piece of work; what is done grows as the program does."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    table = runpy.run_path(str(BENCHMARKS / "figures.py"))["table"]
    table.__globals__["SIZES"] = (20, 200)

    head, *rows = table().splitlines()

    assert head.split() == ["measures", "20", "200"]
    assert [row.split()[0] for row in rows] == ["gather", "part", "explain", "revision"]
    assert all("slope" in row and float(row.split()[-1]) <= 1.05 for row in rows)


def test_the_benchmark_of_a_city_measures_each_piece_of_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every document is made once, and after one number has changed only those that show it."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    rows = runpy.run_path(str(BENCHMARKS / "city.py"))["rows"]
    rows.__globals__.update(CORES=(1,), RUNS=1)

    _, _, *measured = ([cell.strip() for cell in row.split("|")[1:-1]] for row in rows((2, 3, 4)))

    assert all(row[1].endswith(" s") and row[2].endswith(" s") and row[3].endswith(" MB") for row in measured)
    assert [row[4] for row in measured[:3]] == ["4 workbooks", "8 values", "4 rows"]
    assert all(int(row[4].split()[0]) for row in measured if "build" not in row[0])
    assert [row[4].split()[0] for row in measured if "build" in row[0]] == ["3", "0", "2"]


def test_every_way_in_python_makes_the_same_table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is left out is seen, too."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    table, ways = import_module("rivals.table"), import_module("rivals.ways").WAYS
    rows = table.rows(3)
    due = list(table.expected(rows))

    assert {name for name, way in ways.items() if list(table.texts_of(way(rows, tmp_path)())) != due} == set()
    assert list(table.texts_of(ways["ours"](rows[:2], tmp_path)())) != due


def test_what_was_aimed_at_is_held_against_what_was_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """An aim is met, not met, or not measured."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    rendering = runpy.run_path(str(BENCHMARKS / "rendering.py"))
    costs = {"ours": (9, 40, 1), "docxtpl": (50, 100, 1), "same_bytes": (9, 20, 1)}

    rounds = {
        name: [rendering["Cost"](first, warm + more, peak, {}) for more in (9, 0, -1)]
        for name, (first, warm, peak) in costs.items()
    }
    _, _, *lines = rendering["aimed"]({(name, 200): rendering["middle"](found) for name, found in rounds.items()})

    assert "| 200 rows against docxtpl | 0.33 | 0.400 | 0.394 to 0.450 | **not met** |" in lines
    assert "| 200 rows against the limit for the same bytes | 1.8 | 2.00 | 1.69 to 2.05 | **not met** |" in lines
    assert "| 2000 rows against docxtpl | 0.33 | – | – | not measured here |" in lines


def test_packing_as_docxtpl_does_makes_the_document_of_docxtpl(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """So that what packing less hard costs is told by the same parts, packed so."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    table, ways = import_module("rivals.table"), import_module("rivals.ways").WAYS
    rows = table.rows(20)
    theirs, ours = (ways[name](rows, tmp_path)() for name in ("docxtpl", "ours"))

    assert len(table.packed(table.unpacked(theirs))) == len(theirs)
    assert len(table.packed(table.unpacked(ours))) < len(ours)


def test_sizes_are_held_against_the_same_parts_and_against_docxtpl(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not measured, because something could not be installed, is no figure."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    rendering = runpy.run_path(str(BENCHMARKS / "rendering.py"))
    told = {
        ("ours", 20): {"bytes": 2048, "repacked": 1024},
        ("docxtpl", 20): {"bytes": 512},
        ("sections", 40): {"bytes": 3072, "repacked": 2048},
    }

    _, _, *lines = rendering["sizes"]({one: rendering["Cost"](1, 1, 1, said) for one, said in told.items()})

    assert lines == ["| 20 rows | 2.0 | 2.00 | 4.00 |", "| 40 sections | 3.0 | 1.50 | – |"]


def test_a_profile_shows_whatever_was_seen_at_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """A column for each render, a row for each function that took a hundredth of one, and one for all others."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    rendering = runpy.run_path(str(BENCHMARKS / "rendering.py"))
    spent = {
        ("ours", 20): {"`fill`": 0.3, "`pack`": 0.691, "`look`": 0.009},
        ("sections", 40): {"`fill`": 0.75, "`pack`": 0.25},
    }

    lines = rendering["shares"]({one: rendering["Cost"](1, 1, 1, {"spent": s, "looks": 9}) for one, s in spent.items()})

    assert [*lines] == [
        "| function | 20 rows | 40 sections |",
        "|---|---:|---:|",
        "| `fill` | 30 % | 75 % |",
        "| `pack` | 69 % | 25 % |",
        "| all others together | 1 % | 0 % |",
        "| *times it was looked* | 9 | 9 |",
    ]


def test_a_profile_finds_the_functions_that_a_render_calls(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """By themselves: nobody keeps a list of them."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    table, ways, child = import_module("rivals.table"), import_module("rivals.ways").WAYS, import_module("rivals.child")

    shares, looks = child.spent(ways["ours"](table.rows(200), tmp_path), seconds=0.3)

    modules = {f"municipal_programs.{name.strip('`').rpartition('.')[0]}" for name in shares}
    assert looks > 1
    assert modules & {*sys.modules}
    assert 0.999 < sum(shares.values()) < 1.001


def test_a_plot_has_a_line_for_each_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both axes go in powers of ten."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    drawn = import_module("rivals.plot").plot({"a & b": {20: 1.0, 200: 10.0}, "limit": {20: 0.5}})

    assert drawn.count("<polyline") == 2
    assert drawn.count("<circle") == 3
    assert all(text in drawn for text in ("a &amp; b", "200 rows", "0.1 ms", "10 ms"))


def test_what_is_measured_stands_between_its_marks(tmp_path: Path) -> None:
    """The rest of the page stays as it was written."""
    pages = runpy.run_path(str(BENCHMARKS / "pages.py"))
    pages["put"].__globals__["DOCS"] = tmp_path
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- it: begin -->\nold\n<!-- it: end -->\nafter\n", encoding="utf-8")

    pages["put"]("page.md", "it", "new\n")

    assert page.read_text(encoding="utf-8") == "before\n<!-- it: begin -->\nnew\n<!-- it: end -->\nafter\n"


def test_every_rule_grows_as_the_program_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times the measures, about four times the calls, whatever is wrong with the program; what is quadratic would take sixteen times as many."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    growths = {code: growth for code, _, growth in runpy.run_path(str(BENCHMARKS / "rules.py"))["growths"]((50, 200))}

    assert growths
    assert {code: growth for code, growth in growths.items() if growth > 8} == {}


def test_a_module_counts_with_the_package_that_asked_for_it_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python tells of it before it tells of those who asked; what nobody asked for is its own."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    grouped = import_module("imports").grouped
    told = [
        ("email", 3, 1),
        ("zipfile", 5, 2),
        ("attr._make", 3, 3),
        ("attr", 1, 4),
        ("municipal_programs.cli.command", 1, 5),
        ("csv", 1, 6),
    ]

    assert [*grouped(told, {"attr": "attrs", "municipal_programs": "municipal_programs"})][::-1] == [
        ("attrs", 1),
        ("attrs", 2),
        ("attrs", 3),
        ("attrs", 4),
        ("municipal_programs.cli", 5),
        ("the standard library", 6),
    ]


def test_what_is_imported_has_a_reason_or_the_page_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that came in unnoticed is named, and so is one that is gone."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    imports = import_module("imports")
    monkeypatch.setattr(imports, "RUNS", 1)
    written = imports.rows()

    assert {reason for reason in imports.WHY.values() if not any(row.endswith(f" | {reason} |") for row in written)} == set()
    monkeypatch.setattr(imports, "WHY", {**imports.WHY, "lxml": "nobody knows"})
    monkeypatch.delitem(imports.WHY, "click")
    with pytest.raises(ValueError, match=re.escape("no reason for ['click'], no package for ['lxml']")):
        imports.rows()


def test_what_the_shortest_commands_take_is_held_against_a_python_that_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whose row says one."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    startup = import_module("startup")
    monkeypatch.setattr(startup, "START_ROUNDS", 2)

    _, _, *rows = ([cell.strip() for cell in row.split("|")[1:-1]] for row in startup.starts().splitlines())

    assert [row[0] for row in rows] == [*startup.STARTS]
    assert rows[0][2] == "1.0"
    assert float(rows[-2][2]) > 2  # a check does something


def test_the_distance_to_a_compiled_reader_is_told_in_parts_that_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The collector of garbage is one of them, and in no other."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    loading = runpy.run_path(str(BENCHMARKS / "loading.py"))
    names = [loading[name] for name in ("PLAIN", "GRAMMAR", "OBJECTS", "SAME", "TREE", "FORMS_SPELLED", "STRUCTURING", "ALL")]
    found = {name: loading["Took"](whole=10.0 * place, collecting=place) for place, name in enumerate(names, start=1)}

    *parts, (last, whole) = loading["distance"](found).items()

    assert last == loading["ALL"]
    assert whole == 80
    assert sum(part for _, part in parts) == whole
    assert [part for name, part in parts if "garbage" in name] == [8]


def test_structuring_is_held_against_its_aim(monkeypatch: pytest.MonkeyPatch) -> None:
    """For a program that is approved, and for one that was reported on; behind each stands what no reader is without."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    loading = runpy.run_path(str(BENCHMARKS / "loading.py"))
    few, many = (
        {loading[name]: loading["Took"](whole, 1) for name, whole in {"STRUCTURING": all_, "GRAMMAR": 20, "OBJECTS": 10}.items()}
        for all_ in (loading["MOST"], loading["MOST"] + 1)
    )

    _, _, met, least, not_met, _ = loading["aimed"](few, many)

    assert met.endswith("| 60 | 60 | met |")
    assert not_met.endswith("| 60 | 61 | **not met** |")
    assert least.endswith("| 30 | |")


def test_a_load_tells_how_long_the_collector_of_garbage_was_at_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part of the time that the load takes."""
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    loading = runpy.run_path(str(BENCHMARKS / "loading.py"))

    for form in (*loading["FORMS"], loading["APPROVED"]):
        found = loading["one"](form, 100)

        assert 0 < found["collecting"] < found["load"]
        assert found["check"] > 0
