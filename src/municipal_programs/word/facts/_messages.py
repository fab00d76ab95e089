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

# ── what differs ─────────────────────────────────────────────────────────────────────────────────────────────────────

PLACED_AT = Wording(uk="{identity} ({place})", en="{identity} ({place})")
EDITED = Wording(
    uk="{where}: на сторінці стоїть «{new}», а документ складено з «{old}»: цифру змінено вручну.",
    en="{where}: the page says “{new}”, but the document was made with “{old}”: the figure was edited by hand.",
)
PENDING = Wording(
    uk="{where}: записану зміну (рецензування) ще не прийнято й не відхилено: було «{old}», стане «{new}».",
    en="{where}: a tracked change is neither accepted nor rejected: it was “{old}” and would become “{new}”.",
)
MISSING = Wording(
    uk="{identity}: у документі немає «{old}»{after}: текст вилучено або вписано заново, і поручитися за нього не можна.",
    en="{identity}: the document has no “{old}”{after}: the text was removed or typed anew, and cannot be vouched for.",
)
MISSING_AFTER = Wording(uk=", що стояло після {identity}", en=", which stood after {identity}")
ADDED_COPY = Wording(
    uk="{where}: «{new}» – зайва копія; складений документ її не мав.",
    en="{where}: “{new}” is a copy that the document as made did not have.",
)
ADDED_UNKNOWN = Wording(
    uk="{where}: «{new}» видає себе за показник, якого складений документ не мав.",
    en="{where}: “{new}” claims to be a figure that the document as made did not have.",
)
MOVED = Wording(
    uk="{where}: «{new}» стоїть не на своєму місці: у складеному документі – {old}.",
    en="{where}: “{new}” does not stand where it stood in the document as made, which was {old}.",
)
STOOD_AFTER = Wording(uk="після {identity}", en="after {identity}")
STOOD_FIRST = Wording(uk="перед усіма іншими", en="before all others")
RELABELED = Wording(
    uk="{where}: цифру підписано як «{new}», а за закладкою це «{old}»; позначку переставлено.",
    en="{where}: “{new}” bears the identity of another figure: its bookmark belongs to “{old}”.",
)
DISAGREEING = Wording(
    uk="{where}: той самий показник в одному місці «{old}», а тут «{new}».",
    en="{where}: the same figure is “{old}” in one place and “{new}” here.",
)
CONTRADICTING = Wording(
    uk="{identity}: перелік показників суперечить сам собі: точне значення «{old}», а на сторінці має стояти «{new}»; перелік підроблено.",
    en="{identity}: the manifest contradicts itself: its exact value is “{old}”, and the page is to say “{new}”; it was forged.",
)
IN_CHART = Wording(uk="діаграма «{heading}», {series}, {category}", en="the chart “{heading}”, {series}, {category}")
CHART_MISSING = Wording(
    uk="у документі немає діаграми «{heading}»: її вилучено або вставлено рисунком, і поручитися за неї не можна.",
    en="the document has no chart “{heading}”: it was removed or made a picture, and cannot be vouched for.",
)
CHART_ADDED = Wording(
    uk="діаграма «{heading}» стоїть у документі ще раз: зайва копія; складений документ її не мав.",
    en="the chart “{heading}” stands in the document once more: a copy that the document as made did not have.",
)
BAR_EDITED = Wording(
    uk="{where}: намальовано «{new}», а документ складено з «{old}»: цифру змінено вручну.",
    en="{where}: “{new}” is drawn, but the document was made with “{old}”: the figure was edited by hand.",
)
WORKBOOK_EDITED = Wording(
    uk="{where}: у таблиці діаграми стоїть «{new}», а документ складено з «{old}»; щойно хтось відкриє її дані, вона покаже це число.",
    en="{where}: the chart's workbook says “{new}”, but the document was made with “{old}”; the chart will show it as soon as somebody "
    "opens its data.",
)
NO_NUMBER = Wording(uk="не число", en="no number")
BAR_MISSING = Wording(
    uk="{where}: у діаграмі немає «{old}» або її підписи змінено.",
    en="{where}: the chart has no “{old}”, or its labels were changed.",
)
BAR_ADDED = Wording(
    uk="{where}: намальовано «{new}», чого складений документ не мав.",
    en="{where}: “{new}” is drawn, which the document as made did not have.",
)
CARRIERS_DISAGREE = Wording(
    uk="документ несе два різні переліки показників: у частині XML і у властивостях; один із них – від іншого документа. "
    "Візьміть примірник, якого не чіпали, або складіть документ із даних ще раз.",
    en="the document carries two different manifests, in its XML part and in its properties; one of them is another document's. Take a "
    "copy that nobody touched, or make the document from the data again.",
)
OF_ANOTHER_DOCUMENT = Wording(
    uk="перелік показників – від іншого документа: більшість цифр на сторінках підписано іншими показниками. Візьміть примірник, "
    "якого не чіпали, або складіть документ із даних ще раз.",
    en="the manifest is another document's: most figures on the pages bear other identities. Take a copy that nobody touched, or make "
    "the document from the data again.",
)
NOT_OF_THIS_DOCUMENT = Wording(
    uk="перелік показників – від іншого документа або весь текст вписано заново: жодного з {count} показників на сторінках не впізнано.",
    en="the manifest is another document's, or all text was typed anew: none of its {count} figures was recognized on the pages.",
)

# ── what the data say ────────────────────────────────────────────────────────────────────────────────────────────────

CHANGED = Wording(
    uk="{where}: у документі «{old}», а дані тепер кажуть «{new}»: їх змінено після складання.",
    en="{where}: the document says “{old}”, and the data now say “{new}”: they changed since it was made.",
)
CHANGED_UNSEEN = Wording(
    uk="{where}: у документі «{old}», і тепер було б написано так само, але точне значення, яке так округлено, у даних змінено після складання.",
    en="{where}: the document says “{old}”, and would say so now, but the exact value that is rounded to it changed in the data since it was made.",
)
GONE_FROM_DATA = Wording(
    uk="{where}: у документі «{old}», а в даних такого показника вже немає.",
    en="{where}: the document says “{old}”, and the data no longer have this figure.",
)
NEW_IN_DATA = Wording(
    uk="{where}: у даних тепер є «{new}», якого документ не показує.",
    en="{where}: the data now have “{new}”, which the document does not show.",
)
NOT_GIVEN_NOW = Wording(
    uk="документ показує показники, яких шаблони й розширення, що є тепер, із тих самих даних не дають ({count}): {identities}. "
    "Із даними їх не звірено; звірте з тими шаблонами й розширеннями, з якими документ складено (--templates, --skip-plugin).",
    en="the document shows figures that the templates and plugins at hand do not give from the same data ({count}): {identities}. "
    "They were not compared with the data; verify with the templates and plugins that it was made with (--templates, --skip-plugin).",
)
GIVEN_ONLY_NOW = Wording(
    uk="документ не показує показників, які шаблони й розширення, що є тепер, дають із тих самих даних ({count}): {identities}. "
    "Звірте з тими шаблонами й розширеннями, з якими документ складено (--templates, --skip-plugin).",
    en="the document does not show figures that the templates and plugins at hand give from the same data ({count}): {identities}. "
    "Verify with the templates and plugins that it was made with (--templates, --skip-plugin).",
)
AGAINST_ITS_OWN_DATA = Wording(
    uk="{where}: документ каже «{old}», а з тих самих даних, які він несе, виходить «{new}»: перелік показників підроблено або "
    "складено іншою версією розширень.",
    en="{where}: the document says “{old}”, but the very data that it carries give “{new}”: the manifest was forged, or made by another "
    "version of the plugins.",
)
PART_DIFFERS = Wording(uk="частина {part} не та, що виходить із даних.", en="the part {part} is not what the data give.")
PART_MISSING = Wording(uk="частини {part} немає.", en="the part {part} is missing.")
PART_ADDED = Wording(
    uk="частини {part} складений документ не мав би.", en="the part {part} would not be in the document as made."
)

# ── what is left ─────────────────────────────────────────────────────────────────────────────────────────────────────

CARRIER_LOST = Wording(
    uk="Перелік показників прочитано з того, що лишилося: {left}; документ зберігала інша програма.",
    en="The manifest was read from what is left: {left}; another program saved the document.",
)
CARRIER_SPOILED = Wording(
    uk="Перелік показників прочитано з того, що лишилося цілим: {left}; другий його примірник у документі пошкоджено або підмінено.",
    en="The manifest was read from what is whole: {left}; its other copy in the document is damaged or was replaced.",
)
IN_XML_PART = Wording(uk="частина XML", en="the XML part")
IN_PROPERTIES = Wording(uk="властивості документа", en="the document's properties")
WORKBOOKS_UNREAD = Wording(
    uk="Таблиці даних {count} з діаграм немає або її не прочитано; звірено лише намальоване.",
    en="The workbooks of {count} of the charts are gone or cannot be read; only what is drawn was compared.",
)
CONTROLS_LOST = Wording(
    uk="Позначки показників втрачено в {lost} місцях із {count}; там їх упізнано за закладками.",
    en="The controls of figures are lost in {lost} of {count} places; there they were recognized by their bookmarks.",
)
BOOKMARKS_LOST = Wording(
    uk="Закладки показників втрачено в {lost} місцях із {count}; там їх упізнано за позначками, а переставлення могло лишитися непоміченим.",
    en="The bookmarks of figures are lost in {lost} of {count} places; there they were recognized by their controls, and a move may "
    "have gone unseen.",
)
