"""Packages that import what they offer only when somebody asks for it."""

from __future__ import annotations

TYPE_CHECKING = False  # importing typing for it takes as long as Python takes to start
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

__all__ = ["later"]


def later(
    package: dict[str, object], places: Mapping[str, Iterable[str]]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return the ``__getattr__`` and the ``__dir__`` of a package.

    Args:
        package: Its ``globals()``. A name that was asked for once stands there from then on.
        places: The names that come later, by the modules below the package that define them.
    """
    modules = {name: f"{package['__name__']}.{module}" for module, names in places.items() for name in names}

    def found(name: str) -> object:
        if name not in modules:
            message = f"module {package['__name__']!r} has no attribute {name!r}"
            raise AttributeError(message)
        from importlib import import_module  # not before: Ctrl-C is not heard yet while packages begin

        return package.setdefault(name, getattr(import_module(modules[name]), name))

    return found, lambda: sorted({*package, *modules})
