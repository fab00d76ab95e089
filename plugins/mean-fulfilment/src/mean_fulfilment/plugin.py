"""What the plugin answers when the library asks for methods."""

from __future__ import annotations

from fractions import Fraction

from municipal_programs.errors import Message
from municipal_programs.figures import Band, Method, Scale, mean_method
from municipal_programs.hooks import hookimpl

__all__ = ["MP_HOOK_VERSION", "SCALE", "mp_effectiveness_methods"]

MP_HOOK_VERSION = 1

SCALE = Scale(
    bands=(
        Band(least=Fraction(90), title=Message(uk="висока", en="high")),
        Band(least=Fraction(70), title=Message(uk="середня", en="medium")),
    ),
    below=Message(uk="низька", en="low"),
)
"""The grades; a choice of this plugin."""


@hookimpl
def mp_effectiveness_methods() -> tuple[Method]:
    """Bring the method."""
    return (
        mean_method(
            identity="mean_fulfilment",
            title=Message(uk="Середнє виконання показників", en="Mean fulfilment of indicators"),
            reference=Message(uk="шкалу обрано авторами розширення", en="the scale is a choice of the plugin's authors"),
            scale=SCALE,
        ),
    )
