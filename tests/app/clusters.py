"""A Dask scheduler with workers of its own, on this machine."""

from __future__ import annotations

from typing import Any

import pytest

__all__ = ["two_workers"]


def two_workers() -> Any:  # noqa: ANN401 - Dask is an extra
    """Return a scheduler with two workers, each a process of its own that imports what this one can; skip the test without Dask."""
    distributed: Any = pytest.importorskip("distributed", reason="takes municipal-programs[dask]")
    return distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None)
