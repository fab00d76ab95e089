"""What the library does for whoever uses it; the only place where files, documents and plugins meet."""

from municipal_programs.app.reading import load, load_activity
from municipal_programs.app.rendering import Report, ReportError, render

__all__ = ["Report", "ReportError", "load", "load_activity", "render"]
