"""Findings as the commands that GitHub's workflows turn into annotations of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.checks import Severity
from municipal_programs.errors import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from municipal_programs.checks import Finding

__all__ = ["github_commands"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_TEXT | str.maketrans({":": "%3A", ",": "%2C"})


def github_commands(findings: Iterable[Finding], language: Language = Language.UKRAINIAN) -> str:
    r"""Return a line for each open finding, as GitHub's workflow commands have it; a waived one is no annotation.

    A text of several lines, a percent sign or a colon is escaped, so that no finding can begin a command of its own.
    """
    return "".join(f"{_command(finding, language)}\n" for finding in findings if finding.is_open)


def _command(finding: Finding, language: Language) -> str:
    properties = ",".join(f"{name}={text.translate(_IN_PROPERTY)}" for name, text in _properties(finding))
    message = "\n".join(
        (finding.message.text(language), *(explanation.message.text(language) for explanation in finding.explanations))
    )
    return f"::{_COMMANDS[finding.severity]} {properties}::{message.translate(_IN_TEXT)}"


def _properties(finding: Finding) -> Iterator[tuple[str, str]]:
    if finding.origin is not None:
        yield "file", finding.origin.source
        if finding.origin.line:
            yield "line", str(finding.origin.line)
            if finding.origin.column:
                yield "col", str(finding.origin.column)
    yield "title", f"{finding.code} {finding.subject}"
