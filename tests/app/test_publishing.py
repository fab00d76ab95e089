from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from tests.site.reading import broken_links

import municipal_programs as mp
from municipal_programs import app
from municipal_programs.app.publishing import publish_site
from municipal_programs.app.site_documents import PublishingError
from municipal_programs.checks import findings_text
from municipal_programs.errors import Language
from municipal_programs.files import write_delivery
from municipal_programs.model import CouncilDecision, DeliveredMeasure, Delivery, ReportingPeriod

if TYPE_CHECKING:
    from collections.abc import Iterable

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "city"
DAY = dt.date(2026, 1, 31)
PAGE = "programs/efektyvna-vlada/index.html"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the city of the example."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "city"))


def published(folder: Path, target: Path, documents: Path | None = None) -> tuple[dict[str, bytes], list[str]]:
    """Publish the city, and return the files by their names and the remarks."""
    made = publish_site(mp.load_city(folder), target, day=DAY, documents=documents)
    files = {path.relative_to(target).as_posix(): path.read_bytes() for path in made.files}
    return files, [remark.uk for remark in made.remarks]


def test_a_city_is_published_whole_and_every_link_leads_somewhere(folder: Path, tmp_path: Path) -> None:
    """Pages, the open data of each program, and the register of all of them."""
    files, remarks = published(folder, tmp_path / "site")

    assert broken_links(files) == []
    assert remarks == []
    assert {"index.html", PAGE, "data/programs.csv", "data/register.xlsx"} <= set(files)
    assert json.loads(files["programs/efektyvna-vlada/data/program.json"])["title"] in files[PAGE].decode()


def test_the_same_city_is_published_in_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    """Into whatever folder."""
    assert published(folder, tmp_path / "one") == published(folder, tmp_path / "other")


def test_documents_are_offered_where_they_belong_by_what_they_are(folder: Path, tmp_path: Path) -> None:
    """By kind, period and department, as a build lays them; one that belongs nowhere is not published, and is told."""
    of_program = {
        "2020/programs/efektyvna-vlada/annual.docx": "Звіт за період, 2020 рік",
        "2020/programs/efektyvna-vlada/comparative-418-2020-01-02.docx": "Порівняльна таблиця, 2020 рік",
        "2020/programs/efektyvna-vlada/final.docx": "Заключний звіт, за весь термін (складено за 2020 рік)",
        "efektyvna-vlada/final.DOCX": "Заключний звіт",
        "efektyvna-vlada/Лист № 5.docx": "Лист № 5",
    }
    of_city = {
        "2020/activity/council_support/activity.docx": "Звіт про роботу, 2020 рік, "
        "Відділ організаційного забезпечення депутатської діяльності",
        "2020/city/summary.docx": "Зведений звіт про виконання програм, за весь термін (складено за 2020 рік)",
    }
    of_nobody = ("2020/programs/other/final.docx", "efektyvna-vlada/~$final.docx", "efektyvna-vlada/notes.txt", "letter.docx")
    for name in (*of_program, *of_city, *of_nobody):
        (tmp_path / "made" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "made" / name).write_bytes(b"document")
    files, remarks = published(folder, tmp_path / "site", documents=tmp_path / "made")

    assert {
        name.removeprefix(f"{Path(PAGE).parent}/documents/") for name in files if f"{Path(PAGE).parent}/documents/" in name
    } == set(of_program)
    assert {name.removeprefix("documents/") for name in files if name.startswith("documents/")} == set(of_city)
    assert unsaid(files[PAGE], of_program.values()) == []
    assert unsaid(files["index.html"], of_city.values()) == []
    assert broken_links(files) == []
    assert [remark.partition("оприлюднено: ")[2].split(". ")[0] for remark in remarks] == [
        str(tmp_path / "made" / name) for name in ("2020/programs/other/final.docx", "letter.docx")
    ]


def unsaid(page: bytes, titles: Iterable[str]) -> list[str]:
    """Return those of *titles* that no link of the page says."""
    text = page.decode().replace("\N{NO-BREAK SPACE}", " ")
    return [title for title in titles if f">{title}</a>" not in text]


def test_a_site_beside_its_documents_does_not_offer_itself(folder: Path, tmp_path: Path) -> None:
    """Publishing again changes nothing."""
    (tmp_path / "made" / "efektyvna-vlada").mkdir(parents=True)
    (tmp_path / "made" / "efektyvna-vlada" / "final.docx").write_bytes(b"document")
    first = published(folder, tmp_path / "made" / "site", documents=tmp_path / "made")

    assert published(folder, tmp_path / "made" / "site", documents=tmp_path / "made") == first


def test_what_was_delivered_is_published_too(folder: Path, tmp_path: Path) -> None:
    """A page shows the program with what its departments delivered."""
    program = mp.load(folder / "programs/efektyvna-vlada/program.yaml")
    emptied = [evolve(task, measures=tuple(evolve(one, narrative="") for one in task.measures)) for task in program.tasks]
    path = folder / "programs/efektyvna-vlada/program.yaml"
    path.unlink()
    app.write_subject(evolve(program, tasks=tuple(emptied)), path)
    deliver(folder, program.approved_by)
    files, _ = published(folder, tmp_path / "site")

    assert "Навчено сорок депутатів." in files[PAGE].decode()


def deliver(folder: Path, decision: CouncilDecision) -> None:
    """Lay a delivery into the folder of the program."""
    delivery = Delivery(
        approved_by=CouncilDecision(number=decision.number, date=decision.date),
        department="council_support",
        reporting_period=ReportingPeriod(year=2020),
        measures=(DeliveredMeasure(number="1", narrative="Навчено сорок депутатів."),),
    )
    path = folder / "programs/efektyvna-vlada/delivered/2020/council_support.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(write_delivery(delivery), encoding="utf-8")


def test_a_program_that_cannot_be_read_is_missed_on_the_page_of_the_city(folder: Path, tmp_path: Path) -> None:
    """Nobody takes the sums for those of all programs; which file it is, is the office's business."""
    whole, _ = published(folder, tmp_path / "whole")
    (folder / "programs" / "broken").mkdir()
    (folder / "programs" / "broken" / "program.yaml").write_text("titl: x", encoding="utf-8")
    partly, _ = published(folder, tmp_path / "site")

    assert "Це не всі програми міста" not in whole["index.html"].decode()
    assert "Це не всі програми міста:</strong> не вдалося прочитати програм: 1." in partly["index.html"].decode()
    assert "broken" not in partly["index.html"].decode()


def test_what_is_the_business_of_the_office_stays_there(folder: Path, tmp_path: Path) -> None:
    """Neither who waived a finding nor what is wrong with the folder is told to everyone; that there is such a thing, to the office."""
    program = folder / "programs/efektyvna-vlada"
    finding = next(one for one in mp.check(mp.load(program / "program.yaml")) if one.code == "MP201")
    waivers = [(finding.fingerprint, "Прізвище Ім'я"), ("0123456789abcdef", "Інша Особа")]
    entries = "".join(
        f"  - fingerprint: {print_!r}\n    person: {person!r}\n    date: 2021-01-01\n    reason: 'Так вирішено'\n"
        for print_, person in (waivers[0], waivers[1])
    )
    (program / "waivers.yaml").write_text(f"format: municipal-programs/waivers/1\nwaivers:\n{entries}", encoding="utf-8")
    files, remarks = published(folder, tmp_path / "site")
    everything = b"".join(files.values()).decode(errors="replace")

    assert "MP201" not in files[PAGE].decode()
    assert "Прізвище" not in everything
    assert "Інша Особа" not in everything
    assert str(folder) not in everything
    assert len(remarks) == 1
    assert remarks[0].startswith("Не оприлюднено зауважень")


def test_the_folder_of_the_city_itself_is_refused(folder: Path) -> None:
    """A program.json beside the program.yaml would be taken for the program."""
    for target in (folder, folder / "programs" / "site", folder / "activity"):
        with pytest.raises(PublishingError, match="тека самого міста"):
            publish_site(mp.load_city(folder), target, day=DAY)

    assert publish_site(mp.load_city(folder), folder / "site", day=DAY).files


def test_what_an_earlier_site_left_is_told_and_stays(folder: Path, tmp_path: Path) -> None:
    """Nothing is deleted that somebody may have put there."""
    published(folder, tmp_path / "site")
    (folder / "programs/efektyvna-vlada").rename(folder / "programs/vlada")
    files, remarks = published(folder, tmp_path / "site")

    assert (tmp_path / "site" / PAGE).exists()
    assert PAGE not in files
    assert any(PAGE in remark for remark in remarks)


def test_a_folder_of_documents_that_is_not_there_is_told_before_anything_is_written(folder: Path, tmp_path: Path) -> None:
    """A slip in its name would publish a site without documents."""
    with pytest.raises(PublishingError, match="Теки з документами"):
        publish_site(mp.load_city(folder), tmp_path / "site", day=DAY, documents=tmp_path / "none")

    assert not (tmp_path / "site").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="takes a file that opens and cannot be read")
def test_a_document_that_cannot_be_read_is_told_before_anything_is_written(folder: Path, tmp_path: Path) -> None:
    """A site without it would look whole."""
    document = tmp_path / "made/efektyvna-vlada/final.docx"
    document.parent.mkdir(parents=True)
    document.symlink_to("/proc/self/mem")

    with pytest.raises(PublishingError, match=r"final\.docx.*диск відповів помилкою"):
        publish_site(mp.load_city(folder), tmp_path / "site", day=DAY, documents=tmp_path / "made")

    assert not (tmp_path / "site").exists()


def test_a_city_without_programs_has_a_page_and_no_register(folder: Path, tmp_path: Path) -> None:
    """It has only begun."""
    shutil.rmtree(folder / "programs")
    files, remarks = published(folder, tmp_path / "site")

    assert "index.html" in files
    assert "data/programs.csv" not in files
    assert (broken_links(files), remarks) == ([], [])


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a name be any bytes")
def test_a_name_that_no_address_can_hold_is_told_before_anything_is_written(folder: Path, tmp_path: Path) -> None:
    """Unpacked from an archive of another code page, for instance."""
    (folder / "programs/efektyvna-vlada").rename(folder / "programs" / os.fsdecode(b"\xff\xfe"))

    with pytest.raises(PublishingError, match="не можна записати в адресі"):
        publish_site(mp.load_city(folder), tmp_path / "site", day=DAY)

    assert not (tmp_path / "site").exists()


def test_a_program_that_cannot_be_read_stops_no_other(folder: Path, tmp_path: Path) -> None:
    """It is not on the pages; who asked for them is told by `load_city`."""
    broken = folder / "programs" / "broken"
    broken.mkdir()
    (broken / "program.yaml").write_text("title: [", encoding="utf-8")
    files, _ = published(folder, tmp_path / "site")

    assert PAGE in files
    assert not any("broken" in name for name in files)


def test_pages_and_findings_of_the_terminal_say_the_same(folder: Path, tmp_path: Path) -> None:
    """Every open finding on the program is on its page, in the same words."""
    files, _ = published(folder, tmp_path / "site")
    program = mp.load(folder / "programs/efektyvna-vlada/program.yaml")
    text = findings_text(mp.check(program), Language.UKRAINIAN)

    assert files[PAGE].decode().count('<p class="basis">') == text.count("\n    помилка") + text.count(
        "\n    попередження"
    ) + text.count("\n    примітка")
