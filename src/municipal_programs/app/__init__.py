"""What the library does for whoever uses it; the only place where files, documents and plugins meet."""

from municipal_programs._later import later

TYPE_CHECKING = False  # as in _later
if TYPE_CHECKING:
    from municipal_programs.app.auditing import Audit, Audited, AuditError, audit, save
    from municipal_programs.app.board import board_of
    from municipal_programs.app.building import BuildError, BuildProblem, BuiltDocument, CityBuild, DocumentState, build_city
    from municipal_programs.app.checking import check, examine, examine_file, rules_of
    from municipal_programs.app.city import CityProgram, LoadedCity, data_files, is_city, load_city, new_city
    from municipal_programs.app.city_checking import examine_city
    from municipal_programs.app.country import CountryRun, RefusedLines, summarise_country
    from municipal_programs.app.delivering import (
        CollectedBooks,
        RefusedBook,
        RemarkedBook,
        collect,
        collecting,
        deliveries_beside,
        delivery_file,
        kits,
        save_deliveries,
        with_deliveries,
    )
    from municipal_programs.app.example import example_city, example_files
    from municipal_programs.app.kinds import ReportError
    from municipal_programs.app.overriding import templates_beside
    from municipal_programs.app.processes import WorkersError
    from municipal_programs.app.reading import load, load_activity, load_any, load_subject, load_together, of_each, write_subject
    from municipal_programs.app.rendering import Report, render
    from municipal_programs.app.templating import CheckedTemplate, SectionVariables, check_template, template_variables
    from municipal_programs.app.verified_data import VerifiedData, data_for
    from municipal_programs.app.verifying import read_facts, verify
else:
    __getattr__, __dir__ = later(
        globals(),
        {
            "auditing": ("Audit", "Audited", "AuditError", "audit", "save"),
            "board": ("board_of",),
            "building": ("BuildError", "BuildProblem", "BuiltDocument", "CityBuild", "DocumentState", "build_city"),
            "checking": ("check", "examine", "examine_file", "rules_of"),
            "city": ("CityProgram", "LoadedCity", "data_files", "is_city", "load_city", "new_city"),
            "city_checking": ("examine_city",),
            "country": ("CountryRun", "RefusedLines", "summarise_country"),
            "delivering": (
                "CollectedBooks",
                "RefusedBook",
                "RemarkedBook",
                "collect",
                "collecting",
                "deliveries_beside",
                "delivery_file",
                "kits",
                "save_deliveries",
                "with_deliveries",
            ),
            "example": ("example_city", "example_files"),
            "kinds": ("ReportError",),
            "overriding": ("templates_beside",),
            "processes": ("WorkersError",),
            "reading": ("load", "load_activity", "load_any", "load_subject", "load_together", "of_each", "write_subject"),
            "rendering": ("Report", "render"),
            "templating": ("CheckedTemplate", "SectionVariables", "check_template", "template_variables"),
            "verified_data": ("VerifiedData", "data_for"),
            "verifying": ("read_facts", "verify"),
        },
    )

__all__ = [
    "Audit",
    "AuditError",
    "Audited",
    "BuildError",
    "BuildProblem",
    "BuiltDocument",
    "CheckedTemplate",
    "CityBuild",
    "CityProgram",
    "CollectedBooks",
    "CountryRun",
    "DocumentState",
    "LoadedCity",
    "RefusedBook",
    "RefusedLines",
    "RemarkedBook",
    "Report",
    "ReportError",
    "SectionVariables",
    "VerifiedData",
    "WorkersError",
    "audit",
    "board_of",
    "build_city",
    "check",
    "check_template",
    "collect",
    "collecting",
    "data_files",
    "data_for",
    "deliveries_beside",
    "delivery_file",
    "examine",
    "examine_city",
    "examine_file",
    "example_city",
    "example_files",
    "is_city",
    "kits",
    "load",
    "load_activity",
    "load_any",
    "load_city",
    "load_subject",
    "load_together",
    "new_city",
    "of_each",
    "read_facts",
    "render",
    "rules_of",
    "save",
    "save_deliveries",
    "summarise_country",
    "template_variables",
    "templates_beside",
    "verify",
    "with_deliveries",
    "write_subject",
]
