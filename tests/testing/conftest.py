"""What the tests of the testing tools share."""

from __future__ import annotations

pytest_plugins = ["pytester"]
