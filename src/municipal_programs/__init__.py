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

from municipal_programs._later import later

__version__ = "0.1.0"

TYPE_CHECKING = False  # as in _later
if TYPE_CHECKING:
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
    from municipal_programs.files import LoadError
    from municipal_programs.limits import Limits, limited
    from municipal_programs.model import ActivityReport, TargetProgram
    from municipal_programs.reports import ReportingPeriod
    from municipal_programs.storage import StorageError
    from municipal_programs.word import ManifestError, PackageError, RenderError, TemplateError
else:
    __getattr__, __dir__ = later(
        globals(),
        {
            "app": (
                "Audit",
                "AuditError",
                "BuildError",
                "CityBuild",
                "LoadedCity",
                "Report",
                "ReportError",
                "audit",
                "build_city",
                "check",
                "load",
                "load_activity",
                "load_any",
                "load_city",
                "read_facts",
                "render",
                "verify",
            ),
            "checks": ("Finding", "Severity"),
            "errors": ("InvalidValueError", "Language", "Message", "MunicipalProgramsError"),
            "files": ("LoadError",),
            "limits": ("Limits", "limited"),
            "model": ("ActivityReport", "TargetProgram"),
            "reports": ("ReportingPeriod",),
            "storage": ("StorageError",),
            "word": ("ManifestError", "PackageError", "RenderError", "TemplateError"),
        },
    )

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
