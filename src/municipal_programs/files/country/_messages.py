"""What the reader of programs on lines says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

UNREADABLE = Wording(uk="{path}: файл не прочитати: {cause}.", en="{path}: the file cannot be read: {cause}.")
LONG_LINE = Wording(
    uk="рядок довший за {most} байтів, тож це не одна програма; розбийте його на рядки, по програмі в кожному.",
    en="the line is longer than {most} bytes, so that it is not one program; break it into lines of one program each.",
)
