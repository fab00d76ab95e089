"""What `app.delivering` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

BOOK_REFUSED = Wording(uk="{name}: {reason}", en="{name}: {reason}")
BOOK_UNREADABLE = Wording(
    uk="{name}: книгу не вдалося прочитати: {reason}.", en="{name}: the workbook could not be read: {reason}."
)
SEVERAL_PERIODS = Wording(
    uk="Ці книги – за різні періоди: {periods}. Нічого не зібрано; збирайте кожен період окремо або додайте --period.",
    en="These workbooks are of different periods: {periods}. Nothing was collected; collect each period alone, or add --period.",
)
BOOKS_OF = Wording(uk="{period} – {names}", en="{period}: {names}")
BOOK_TOO_LARGE = Wording(
    uk="{name}: книга більша за {most} МБ; книги виконавців значно менші. Перевірте, чи той це файл.",
    en="{name}: the workbook is larger than {most} MB; kits are far smaller. Check that it is the right one.",
)
