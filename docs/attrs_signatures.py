"""Let the documentation see attrs classes as they are at run time.

griffe reads sources and runs nothing, so that it does not know the ``__init__`` that attrs writes. With it, each argument in
a docstring has its type and default on the page, and an argument that does not exist breaks the build.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from griffe import Attribute, Class, Expr, ExprCall, ExprKeyword, Extension, Function, Parameter, ParameterKind, Parameters

if TYPE_CHECKING:
    from collections.abc import Iterator


class AttrsSignatures(Extension):
    """Gives each class decorated with ``attrs.frozen`` the signature of its fields."""

    def on_class_members(self, *, cls: Class, **_: object) -> None:
        """Add ``__init__`` once the members of *cls* are known."""
        decorators = [decorator.value for decorator in cls.decorators]
        ours = [value for value in decorators if isinstance(value, Expr) and value.canonical_path == "attrs.frozen"]
        if ours and "__init__" not in cls.members:
            kind = ParameterKind.keyword_only if "kw_only" in arguments(ours[0]) else ParameterKind.positional_or_keyword
            myself = Parameter("self", kind=ParameterKind.positional_or_keyword)
            init = Function("__init__", parameters=Parameters(myself, *parameters(cls, kind)), returns="None", parent=cls)
            cls.set_member("__init__", init)


def parameters(cls: Class, kind: ParameterKind) -> Iterator[Parameter]:
    """Yield a parameter for each field of *cls* itself, in the order of the source."""
    for member in cls.members.values():
        if isinstance(member, Attribute) and "instance-attribute" in member.labels and member.annotation is not None:
            options = arguments(member.value)
            default = options.get("default", options.get("factory")) if options else member.value
            yield Parameter(member.name, annotation=member.annotation, kind=kind, default=default)


def arguments(call: str | Expr | None) -> dict[str, str | Expr]:
    """Return the keyword arguments of a call of attrs, such as ``field(factory=tuple)``; of anything else, none."""
    if not isinstance(call, ExprCall) or not call.canonical_path.startswith("attrs."):
        return {}
    return {argument.name: argument.value for argument in call.arguments if isinstance(argument, ExprKeyword)}
