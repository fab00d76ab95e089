"""What is said of the figures of a document, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

# ── the manifest ─────────────────────────────────────────────────────────────────────────────────────────────────────

MANIFEST_MISSING = Wording(
    uk="документ не несе переліку своїх показників: його складено не цією бібліотекою або збережено програмою, що перелік "
    "вилучила. Поручитися за його цифри не можна; складіть документ із даних ще раз.",
    en="the document carries no manifest of its figures: it was not made by this library, or a program that saved it dropped the "
    "manifest. Its figures cannot be vouched for; make the document from the data again.",
)
MANIFEST_DAMAGED = Wording(
    uk="перелік показників документа пошкоджено або змінено: контрольна сума не сходиться. Поручитися за його цифри не можна; "
    "візьміть примірник, якого не чіпали, або складіть документ із даних ще раз.",
    en="the document's manifest is damaged or was changed: its digest does not match. Its figures cannot be vouched for; take a copy "
    "that nobody touched, or make the document from the data again.",
)
MANIFEST_FOREIGN = Wording(
    uk="замість переліку показників документ несе щось інше, що лише так називається. Поручитися за його цифри не можна.",
    en="where the manifest should be, the document carries something else that only bears its name. Its figures cannot be vouched for.",
)
MANIFEST_NEWER = Wording(
    uk="перелік показників документа має версію {seen}, а ця бібліотека знає версії до {known}. Оновіть municipal-programs.",
    en="the document's manifest is of version {seen}; this library knows versions up to {known}. Upgrade municipal-programs.",
)
