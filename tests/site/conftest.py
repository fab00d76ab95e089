"""The cities whose pages the tests look at."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import municipal_programs as mp
from municipal_programs.site import Download, PublishedCity, PublishedProgram, site_files

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
DAY = dt.date(2026, 1, 31)


def published(slug: str, example: str) -> PublishedProgram:
    """Return the program of an example with all its findings, a document and data."""
    program = mp.load(EXAMPLES / example / "program.yaml")
    return PublishedProgram(
        slug=slug,
        program=program,
        findings=mp.check(program),
        documents=(Download(title="Заключний звіт", name="documents/звіт №1.docx", content=b"x" * 5000),),
        data=(Download(title="Програма повністю", name="data/program.json", content=b"{}"),),
    )


@pytest.fixture(scope="session")
def city() -> PublishedCity:
    """Two programs: a real one whose money is given for the term, and a made-up one with years and sources."""
    programs = (published("efektyvna-vlada", "zhytomyr"), published("громада #1", "sample"))
    data = (Download(title="Перелік програм", name="data/programs.csv", content=b"uid\r\n"),)
    return PublishedCity(name="Житомирська міська рада", day=DAY, programs=programs, findings=programs[0].findings[:2], data=data)


@pytest.fixture(scope="session")
def files(city: PublishedCity) -> dict[str, bytes]:
    """The files of the site of that city."""
    return site_files(city)
