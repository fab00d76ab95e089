"""A city's documents for a period, made side by side and only where something has changed."""

from municipal_programs.app.building.build import build_city
from municipal_programs.app.building.outcome import BuildError, BuildProblem, BuiltDocument, CityBuild, DocumentState

__all__ = ["BuildError", "BuildProblem", "BuiltDocument", "CityBuild", "DocumentState", "build_city"]
