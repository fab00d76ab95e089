from __future__ import annotations

from municipal_programs.app.remarking import comments_of
from municipal_programs.checks import Finding, Severity
from municipal_programs.errors import Language, Message

MOST = 500


def test_of_too_many_findings_the_heaviest_are_written_and_the_summary_says_so() -> None:
    """Word slows down with more; an error is never left out for a note before it."""
    message = Message(uk="щось", en="something")
    notes = [Finding(subject="program", message=message, code="MP101", severity=Severity.NOTE) for _ in range(MOST)]
    error = Finding(subject="program", message=message, code="MP202", severity=Severity.ERROR)

    summary, *comments = comments_of([*notes, error], Language.UKRAINIAN)
    few, *_ = comments_of([*notes[1:], error], Language.UKRAINIAN)

    assert len(comments) == MOST
    assert comments[-1].lines[0].startswith("MP202")
    assert any(str(MOST) in line for line in summary.lines[1:-1] + summary.lines[-1:])
    assert len(summary.lines) == len(few.lines) + 1
