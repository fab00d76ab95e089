"""The same documents, made by the workers of a Dask scheduler."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from tests.app.building.conftest import contents
from tests.app.building.office import install_office
from tests.app.building.test_build import FINAL, YEAR, build, states, told
from tests.app.clusters import two_workers

from municipal_programs.app import WorkersError, engines
from municipal_programs.app.building import scheduled
from municipal_programs.errors import InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from typing import TypeAlias

    LocalCluster: TypeAlias = Any  # Dask is an extra, and its types are not here to be looked at

pytestmark = pytest.mark.filterwarnings("ignore")

BUILDS = """\
import sys
import municipal_programs as mp
mp.build_city(sys.argv[1], mp.ReportingPeriod(year=2020), sys.argv[2], scheduler=sys.argv[3], tell=lambda done, _: print(done, flush=True))
"""


@pytest.fixture
def cluster(site: Path) -> Iterator[LocalCluster]:  # noqa: ARG001 - the workers find the plugins there
    """A scheduler with two workers that have the plugins of the offices."""
    with two_workers() as cluster:
        yield cluster


@pytest.fixture
def uneven(folder: Path) -> Path:
    """A city with a template of its own and a file that is broken."""
    own = folder / "programs/program_001/templates"
    own.mkdir()
    shutil.copy(folder.parent / "site/sample_office/words.docx", own / "sample_office.department_1.docx")
    broken = folder / "programs/program_003/program.yaml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("title:", "titel:", 1), encoding="utf-8")
    return folder


def test_two_workers_make_the_same_to_the_byte_and_nothing_is_made_again(
    uneven: Path, tmp_path: Path, cluster: LocalCluster
) -> None:
    """The journal too, with everything that is wrong; own templates count."""
    there = build(uneven, tmp_path / "there", scheduler=cluster.scheduler_address)
    here = build(uneven, tmp_path / "here")
    again = build(uneven, tmp_path / "there", scheduler=cluster.scheduler_address)

    assert contents(tmp_path / "there") == contents(tmp_path / "here")
    assert (states(there), told(there)) == (states(here), told(here))
    assert "program.yaml:2:1" in told(there)
    assert states(again)[FINAL.format(1)] == "unchanged"


def test_whoever_makes_a_unit_sees_no_file_of_the_city(uneven: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that it needs was sent."""
    by_dask: Any = pytest.importorskip("distributed.protocol.pickle", reason="takes municipal-programs[dask]")
    expected = build(uneven, tmp_path / "here")
    hidden = tmp_path / "hidden"

    def elsewhere(work: Callable[[Any], Any], batches: Iterable[Any], *_: object, **__: object) -> Iterator[Any]:
        sent = by_dask.dumps([(work, batch) for batch in batches])
        uneven.rename(hidden)
        yield from [work(batch) for work, batch in by_dask.loads(sent)]
        hidden.rename(uneven)

    monkeypatch.setattr(scheduled, "on_scheduler", elsewhere)
    there = build(uneven, tmp_path / "there", scheduler="tcp://elsewhere:8786")

    assert states(there) == states(expected)
    assert contents(tmp_path / "there") == contents(tmp_path / "here")


@pytest.mark.skipif(sys.platform != "linux", reason="takes a file that opens and cannot be read")
def test_a_template_that_cannot_be_read_is_told_before_anything_is_sent(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its place, and the other programs are made."""
    own = folder / "programs/program_001/templates"
    own.mkdir()
    (own / "a.docx").symlink_to("/proc/self/mem")

    def here(work: Callable[[Any], Any], batches: Iterable[Any], *_: object, **__: object) -> Iterator[Any]:
        return map(work, batches)

    monkeypatch.setattr(scheduled, "on_scheduler", here)
    made = build(folder, tmp_path / "out", scheduler="tcp://elsewhere:8786")

    assert f"{own / 'a.docx'}: диск відповів помилкою" in told(made)
    assert FINAL.format(1) not in states(made)
    assert states(made)[FINAL.format(2)] == "made"


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes otherwise")
def test_killed_it_goes_on_where_it_stopped(folder: Path, site: Path, tmp_path: Path, cluster: LocalCluster) -> None:
    """And ends with the same bytes."""
    command = [sys.executable, "-c", BUILDS, str(folder), str(tmp_path / "killed"), cluster.scheduler_address]
    environment = {**os.environ, "PYTHONPATH": str(site)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "0\n"
        assert run.stdout.readline() == "1\n"
        run.send_signal(signal.SIGKILL)
    made = build(folder, tmp_path / "killed", scheduler=cluster.scheduler_address)
    build(folder, tmp_path / "whole")

    assert "unchanged" in states(made).values()
    assert made.is_whole
    assert contents(tmp_path / "killed") == contents(tmp_path / "whole")


def test_a_cluster_that_dies_loses_nothing(folder: Path, tmp_path: Path, cluster: LocalCluster) -> None:
    """What was written stays, and is not made again wherever the build goes on."""

    def dies(done: int, _: int) -> None:
        if done == 1:
            cluster.close()

    with pytest.raises(WorkersError, match=r"не закінчено|не має жодного"):
        build(folder, tmp_path / "lost", scheduler=cluster.scheduler_address, tell=dies)
    made = build(folder, tmp_path / "lost")
    build(folder, tmp_path / "whole")

    assert "unchanged" in states(made).values()
    assert contents(tmp_path / "lost") == contents(tmp_path / "whole")


def test_a_plugin_that_takes_its_workers_with_it_costs_its_programs_documents_only(
    folder: Path, site: Path, tmp_path: Path
) -> None:
    """As it costs those of a process of this machine."""
    install_office(site, "import os; os._exit(9) if title.endswith(' 2') else None")
    dask: Any = pytest.importorskip("dask", reason="takes municipal-programs[dask]")
    with dask.config.set({"distributed.scheduler.allowed-failures": 0}), two_workers() as cluster:
        made = build(folder, tmp_path, scheduler=cluster.scheduler_address)

    assert FINAL.format(2) not in states(made)
    assert states(made)[FINAL.format(1)] == states(made)[FINAL.format(3)] == "made"
    assert "раптово завершилися" in told(made)


def test_a_cluster_that_is_not_there_is_told_before_anything_is_made(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing stands there; what is no address is refused even before the folder is made."""
    pytest.importorskip("distributed", reason="takes municipal-programs[dask]")
    monkeypatch.setattr(engines, "_TO_ANSWER", 1)
    with pytest.raises(InvalidValueError, match="nowhere"):
        build(folder, tmp_path / "there", scheduler="nowhere://1")
    assert not (tmp_path / "there").exists()
    with pytest.raises(WorkersError, match=r"tcp://127\.0\.0\.1:1 не відповідає"):
        build(folder, tmp_path / "there", scheduler="tcp://127.0.0.1:1")

    assert set(contents(tmp_path / "there")) == {f"{YEAR}/.build.lock"}
