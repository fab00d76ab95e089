"""Reports of target programs in which every figure is entered once and agrees everywhere.

    >>> import municipal_programs as mp
    >>> program = mp.load("program.yaml")
    >>> findings = mp.check(program)
    >>> mp.render(program, "final").save("final.docx")
    >>> mp.verify("final.docx", program).differences
    ()

The model itself is in `municipal_programs.model`, money and years in `municipal_programs.values`, the arithmetic in
`municipal_programs.figures`; plugins use `municipal_programs.hooks` and `municipal_programs.reports`. Importing this package
loads neither Word nor the readers of files; they come with the first call that needs them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from municipal_programs.app import (
    Audit,
    AuditError,
    BuildError,
    CityBuild,
    LoadedCity,
    Report,
    ReportError,
    audit,
    build_city,
    check,
    load,
    load_activity,
    load_any,
    load_city,
    read_facts,
    render,
    verify,
)
from municipal_programs.checks import Finding, Severity
from municipal_programs.errors import InvalidValueError, Language, Message, MunicipalProgramsError
from municipal_programs.limits import Limits, limited
from municipal_programs.model import ActivityReport, TargetProgram
from municipal_programs.reports import ReportingPeriod
from municipal_programs.storage import StorageError

if TYPE_CHECKING:
    from municipal_programs.files import LoadError
    from municipal_programs.word import ManifestError, PackageError, RenderError, TemplateError

__all__ = [
    "ActivityReport",
    "Audit",
    "AuditError",
    "BuildError",
    "CityBuild",
    "Finding",
    "InvalidValueError",
    "Language",
    "Limits",
    "LoadError",
    "LoadedCity",
    "ManifestError",
    "Message",
    "MunicipalProgramsError",
    "PackageError",
    "RenderError",
    "Report",
    "ReportError",
    "ReportingPeriod",
    "Severity",
    "StorageError",
    "TargetProgram",
    "TemplateError",
    "audit",
    "build_city",
    "check",
    "limited",
    "load",
    "load_activity",
    "load_any",
    "load_city",
    "read_facts",
    "render",
    "verify",
]

_LATER = {
    "LoadError": "files",
    "ManifestError": "word",
    "PackageError": "word",
    "RenderError": "word",
    "TemplateError": "word",
}
"""Names whose modules are loaded when somebody asks for them."""


def __getattr__(name: str) -> object:
    if name not in _LATER:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
