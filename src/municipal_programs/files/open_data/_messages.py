"""What the export of open data says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

BLANK_COLUMN = Wording(
    uk="Набір «{table}», стовпець «{column}»: бракує обов’язкових значень – {count} (записи {rows}). {where}",
    en="Set “{table}”, column “{column}”: required values are missing – {count} (records {rows}). {where}",
)
AND_MORE = Wording(uk="{shown} та ще {count}", en="{shown} and {count} more")
ENTERED_WHERE = {
    "url": Wording(
        uk="Впишіть адресу (url) самої програми чи звіту у файл програми.",
        en="Enter the url of the program or account in the program's file.",
    ),
    "orderTitle": Wording(
        uk="Впишіть назву (title) рішення у файл програми.", en="Enter the title of the decision in the program's file."
    ),
    "orderURL": Wording(
        uk="Впишіть адресу (url) рішення у файл програми.", en="Enter the url of the decision in the program's file."
    ),
    "executantIdentifier": Wording(
        uk="Впишіть код ЄДРПОУ (requisites, registry_code) відповідального виконавця в city.toml міста або у файл програми.",
        en="Enter the registry_code (requisites) of the responsible executor in the city's city.toml or in the program's file.",
    ),
    "publisherName": Wording(
        uk="Це назва ради з її профілю: назвіть профіль (profile) у city.toml міста або у файлі програми і встановіть розширення, яке його "
        "приносить.",
        en="It is the council's name in its profile: name the profile in the city's city.toml or in the program's file, and install the "
        "plugin that brings it.",
    ),
    "publisherIdentifier": Wording(
        uk="Це код ЄДРПОУ ради з її профілю: у city.toml чи у файлі програми має бути названо профіль (profile), а в розширенні, яке його "
        "приносить, – код (registry_code).",
        en="It is the council's code in its profile: city.toml or the program's file has to name the profile, and the plugin that brings it "
        "has to give its registry_code.",
    ),
}
"""Where what a column needs is entered, by the name of the column in the edition of 2020; no other column can be blank."""
REPORT_TITLE = Wording(uk="Звіт про виконання: {program} за {years}", en="Report on: {program} for {years}")
