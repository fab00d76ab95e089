from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import municipal_programs as mp
from municipal_programs.app.city_checking import examine_city
from municipal_programs.files import write_delivery
from municipal_programs.model import CouncilDecision, DeliveredMeasure, Delivery, ReportingPeriod

if TYPE_CHECKING:
    from municipal_programs.checks import Finding

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr"
CITY = """\
format = "municipal-programs/city/1"
name = "Житомир"
[[departments]]
identity = "public_relations"
name = "Управління по зв'язках з громадськістю"
[[departments]]
identity = "council_support"
name = "Відділ організаційного забезпечення депутатської діяльності"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A city with the program and the activity report of the example."""
    (tmp_path / "city.toml").write_text(CITY, encoding="utf-8")
    for name, target in {"program.yaml": "programs/power", "activity-2017.yaml": "activity/2017"}.items():
        (tmp_path / target).mkdir(parents=True)
        shutil.copy(EXAMPLE / name, tmp_path / target)
    (tmp_path / "activity/2017/activity-2017.yaml").rename(tmp_path / "activity/2017/council_support.yaml")
    return tmp_path


def deliver(folder: Path, *, department: str = "council_support", number: str = "879", name: str = "") -> Path:
    """Lay a delivery into the folder as a run of collecting does."""
    program = mp.load(folder / "programs/power/program.yaml")
    delivery = Delivery(
        approved_by=CouncilDecision(number=number, date=program.approved_by.date),
        department=department,
        reporting_period=ReportingPeriod(year=2020),
        measures=(DeliveredMeasure(number="1", narrative="Зроблено."),),
    )
    path = folder / "programs/power/delivered/2020" / f"{name or department}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(write_delivery(delivery), encoding="utf-8")
    return path


def told(folder: Path) -> list[str]:
    """Return what cannot be read of the city."""
    return [fault.text() for fault in mp.load_city(folder).unread]


def test_a_city_is_read_with_everything_in_its_folder(folder: Path) -> None:
    """Nothing has to be listed: what lies in its place belongs to the city."""
    deliver(folder)

    city = mp.load_city(folder)

    assert [(program.slug, len(program.deliveries)) for program in city.programs] == [("power", 1)]
    assert [report.department.identity for _, report in city.activity] == ["council_support"]
    assert city.unread == ()


def test_a_program_that_names_no_profile_has_that_of_the_city(folder: Path) -> None:
    """It need not stand in every file; what a file says goes before it."""
    toml = (folder / "city.toml").read_text(encoding="utf-8")
    (folder / "city.toml").write_text(toml.replace('name = "Житомир"', 'name = "Житомир"\nprofile = "other"'), encoding="utf-8")
    named = mp.load_city(folder)
    for path in (folder / "programs/power/program.yaml", folder / "activity/2017/council_support.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace("\nprofile: zhytomyr", ""), encoding="utf-8")
    city = mp.load_city(folder)

    assert named.programs[0].program.profile == "zhytomyr"
    assert (city.programs[0].program.profile, city.activity[0][1].profile) == ("other", "other")


def test_a_broken_file_is_told_in_its_place_and_stops_no_other(folder: Path) -> None:
    """A department's slip never hides the other programs."""
    broken = folder / "programs/aged"
    broken.mkdir()
    (broken / "program.yaml").write_text("format: municipal-programs/program/1\ntitel: X\n", encoding="utf-8")
    (folder / "programs/power/waivers.yaml").write_text("nothing\n", encoding="utf-8")
    deliver(folder).write_text("half wri", encoding="utf-8")

    city = mp.load_city(folder)

    assert [program.slug for program in city.programs] == ["power"]
    assert {Path(fault.origin.source).name for fault in city.unread} == {"program.yaml", "waivers.yaml", "council_support.yaml"}
    assert all(fault.origin.line for fault in city.unread)


def test_a_delivery_of_another_city_is_not_taken_for_one_of_this_program(folder: Path) -> None:
    """Two cities' files get mixed when a folder is copied."""
    deliver(folder, number="12")

    (message,) = told(folder)

    assert "№ 12 від 18.12.2017" in message
    assert mp.load_city(folder).programs[0].deliveries == ()


def test_a_department_that_the_city_has_not_is_told_with_the_nearest(folder: Path) -> None:
    """A slip of the keyboard is the usual reason."""
    deliver(folder, department="council_suport")

    (message,) = told(folder)

    assert "«council_suport» немає в city.toml" in message
    assert "«council_support»" in message


def test_a_delivery_under_the_name_of_another_is_told(folder: Path) -> None:
    """Otherwise the wrong department would count as having delivered."""
    deliver(folder, name="public_relations")

    (message,) = told(folder)

    assert "2020/council_support.yaml" in message


def test_an_activity_report_in_the_folder_of_another_year_is_told(folder: Path) -> None:
    """Last year's file was copied, or the year was not changed."""
    (folder / "activity/2017").rename(folder / "activity/2016")

    (message,) = told(folder)

    assert "звіт за 2017\N{NO-BREAK SPACE}рік лежить у теці «2016»" in message


def test_an_activity_report_under_the_name_of_another_department_is_told(folder: Path) -> None:
    """Its documents would land in that department's folder."""
    (folder / "activity/2017/council_support.yaml").rename(folder / "activity/2017/public_relations.yaml")

    (message,) = told(folder)

    assert "«council_support»" in message
    assert "public_relations.yaml" in message


def test_the_folder_of_a_program_without_one_is_told(folder: Path) -> None:
    """Another run may have stopped half way."""
    (folder / "programs/empty").mkdir()

    (message,) = told(folder)

    assert "немає файлу program.yaml" in message


def test_a_folder_that_is_no_city_is_refused(tmp_path: Path) -> None:
    """Without its file there is nothing to hold programs against."""
    with pytest.raises(mp.LoadError, match=r"city\.toml"):
        mp.load_city(tmp_path)


def test_findings_between_programs_are_waived_beside_the_file_of_the_city(folder: Path) -> None:
    """The waiver of one program's finding leaves the same finding of another open."""
    shutil.copytree(folder / "programs/power", folder / "programs/twin")
    twin = folder / "programs/twin/program.yaml"
    text = twin.read_text(encoding="utf-8")
    twin.write_text(text.replace("number: 879", "number: 900", 1), encoding="utf-8")
    (folder / "city.toml").write_text(CITY.rpartition("[[departments]]")[0], encoding="utf-8")

    def unknown() -> list[Finding]:
        found = examine_city(mp.load_city(folder), today=dt.date(2021, 6, 1)).findings
        return [finding for finding in found if finding.code == "MP871"]

    first, second = unknown()
    assert first.fingerprint != second.fingerprint
    waiver = f"{{fingerprint: {first.fingerprint}, reason: Так домовлено, person: Економіст, date: 01.02.2021}}"
    (folder / "waivers.yaml").write_text(f"format: municipal-programs/waivers/1\nwaivers: [{waiver}]\n", encoding="utf-8")

    assert [finding.is_open for finding in unknown()] == [False, True]


def test_waivers_of_the_city_that_cannot_be_read_are_told_in_their_place(folder: Path) -> None:
    """Everything else is checked all the same."""
    (folder / "waivers.yaml").write_text("format: municipal-programs/waivers/1\nwaivers: [{}]\n", encoding="utf-8")
    city = mp.load_city(folder)

    assert {Path(fault.origin.source).name for fault in city.unread} == {"waivers.yaml"}
    assert city.waivers == ()
    assert len(city.programs) == 1


def test_a_profile_that_nobody_has_is_told_at_the_file_of_the_city(folder: Path) -> None:
    """Every program without one of its own would be checked by other thresholds than people think."""
    (folder / "city.toml").write_text(
        CITY.replace('name = "Житомир"', 'name = "Житомир"\nprofile = "nobody"', 1), encoding="utf-8"
    )
    found = examine_city(mp.load_city(folder), today=dt.date(2021, 6, 1)).findings

    places = [Path(one.origin.source).name for one in found if one.code == "MP007" and one.origin]
    assert places[:1] == ["city.toml"]
