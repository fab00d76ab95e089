"""What `files.findings` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

NO_WAIVERS = Wording(
    uk="Файл погоджень має починатися рядком «format: {format}», за яким іде перелік «waivers».",
    en="A file of waivers must begin with the line “format: {format}”, followed by the list “waivers”.",
)
OTHER_FORMAT = Wording(
    uk="Це не файл погоджень; має бути «{format}».",
    en="This is no file of waivers; it must be “{format}”.",
)
