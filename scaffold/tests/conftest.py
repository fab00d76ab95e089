"""Fixtures that the library offers to the authors of plugins."""

from __future__ import annotations

pytest_plugins = ["municipal_programs.testing.pytest_plugin"]
