"""What is published: a city, its programs, and the files that their pages offer."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from municipal_programs.checks import Finding
from municipal_programs.model import TargetProgram

__all__ = ["Download", "PublishedCity", "PublishedProgram"]


@frozen(kw_only=True)
class Download:
    """A file that a page offers.

    Args:
        title: What it is, for a person.
        name: Its name beside the page; folders are parted by slashes.
        content: All that it holds.
    """

    title: str
    name: str
    content: bytes


@frozen(kw_only=True)
class PublishedProgram:
    """A program as its page tells of it.

    Args:
        slug: The name of the folder of its page; unique in the city.
        program: The program with what was delivered for it; the pages show it as amended by their day.
        findings: The findings to show, in their order.
        documents: Documents to download.
        data: Data to download.
    """

    slug: str
    program: TargetProgram
    findings: tuple[Finding, ...] = ()
    documents: tuple[Download, ...] = ()
    data: tuple[Download, ...] = ()


@frozen(kw_only=True)
class PublishedCity:
    """A city as its page tells of it.

    Args:
        name: Its name.
        day: The day as of which everything is told.
        programs: Its programs, in the order in which they are listed.
        findings: The findings between programs to show.
        documents: Documents to download that are about no single program.
        data: Data on all programs to download.
        missing: How many programs could not be read, so that no page tells of them.
    """

    name: str
    day: dt.date
    programs: tuple[PublishedProgram, ...] = ()
    findings: tuple[Finding, ...] = ()
    documents: tuple[Download, ...] = ()
    data: tuple[Download, ...] = ()
    missing: int = 0
