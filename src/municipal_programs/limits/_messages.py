"""What `limits` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

UNKNOWN_LIMIT = Wording(
    uk="у змінній середовища {variable} названо «{name}», а такої межі немає.{hint} Межі перелічено в docs/security.md.",
    en="the environment variable {variable} names “{name}”, and there is no such limit.{hint} The limits are listed in docs/security.md.",
)
NOT_A_LIMIT = Wording(
    uk="у змінній середовища {variable} записано «{seen}», а має бути назва межі, знак «=» і ціле число, більше за нуль; кілька таких "
    "записів розділяють пробілом, наприклад {example}.",
    en="the environment variable {variable} says “{seen}”; a limit is its name, “=” and a whole number greater than zero, and several of "
    "them have spaces between them, such as {example}.",
)
LIMIT_NOT_POSITIVE = Wording(
    uk="межа {name} – {seen}, а має бути цілим числом, більшим за нуль.",
    en="the limit {name} is {seen}; it has to be a whole number greater than zero.",
)
