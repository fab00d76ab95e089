"""Reports of target programs in which every figure is entered once and agrees everywhere.

    import municipal_programs as mp

    program = mp.load("program.yaml")
    findings = mp.check(program)
    report = mp.render(program, "final")
    report.save("final.docx")
    mp.verify("signed.docx", program).differences

The model itself is in `municipal_programs.model`, money and years in `municipal_programs.values`, the arithmetic in
`municipal_programs.figures`; plugins use `municipal_programs.hooks` and `municipal_programs.reports`.
"""

from municipal_programs.app import (
    Audit,
    AuditError,
    Report,
    ReportError,
    audit,
    check,
    load,
    load_activity,
    read_facts,
    render,
    verify,
)
from municipal_programs.errors import InvalidValueError, Language, Message, MunicipalProgramsError
from municipal_programs.model import ActivityReport, TargetProgram

__all__ = [
    "ActivityReport",
    "Audit",
    "AuditError",
    "InvalidValueError",
    "Language",
    "Message",
    "MunicipalProgramsError",
    "Report",
    "ReportError",
    "TargetProgram",
    "audit",
    "check",
    "load",
    "load_activity",
    "read_facts",
    "render",
    "verify",
]
