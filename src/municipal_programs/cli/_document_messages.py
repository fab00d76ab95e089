"""What the commands say that read documents back, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

FACTS_HELP = Wording(
    uk="Показати показники документа REPORT: позначення, значення, місце.",
    en="Show the figures of the document REPORT: identity, value, place.",
)
FACTS_FORMAT_HELP = Wording(
    uk="Для людей (text) чи для програм (json, csv).", en="For people (text) or for programs (json, csv)."
)
FACT = Wording(uk="{identity} = {text}{unit} – {place}", en="{identity} = {text}{unit}, {place}")
COUNT = Wording(uk="Показників у документі: {count}.", en="Figures in the document: {count}.")
DRAWN = Wording(
    uk="{identity} = {text}{unit} – діаграма «{heading}», {series}, {category}",
    en="{identity} = {text}{unit}, chart “{heading}”, {series}, {category}",
)
DRAWN_BY_OTHERS = Wording(
    uk="Діаграма «{heading}», {series}, {category}: {text}", en="The chart “{heading}”, {series}, {category}: {text}"
)
NOT_SHOWN = Wording(
    uk="Є в переліку, а на сторінках немає: {identity} = {text}", en="In the manifest, but on no page: {identity} = {text}"
)

VERIFY_HELP = Wording(
    uk="Звірити документ REPORT із даними FILE, показник за показником (зведений звіт – із кількома FILE). FILE – файл даних або тека міста чи "
    "його програми: тоді з того, що надали підрозділи, як у build.",
    en="Hold the document REPORT against the data in FILE, figure by figure (a summary report against several FILE). FILE is a file of data, or "
    "the folder of a city or of a program in it: then with what departments delivered, as build has it.",
)
VERIFY_FORMAT_HELP = Wording(uk="Для людей (text) чи для програм (json).", en="For people (text) or for programs (json).")
REBUILD_HELP = Wording(
    uk="Скласти документ ще раз і порівняти частину за частиною; той, який хтось зберігав, буде іншим.",
    en="Make the document again and compare it part by part; one that anybody saved since is not the same.",
)
MADE_WITH_HELP = Wording(
    uk="Тека з власними шаблонами, за якими документ складено (типово templates поруч із FILE).",
    en="The folder with templates of your own that the document was made with (by default templates beside FILE).",
)
MADE_WITHOUT_HELP = Wording(
    uk="Розширення NAME, без якого документ складено. Можна повторювати.",
    en="The plugin NAME that the document was made without. May be repeated.",
)
HOLDS = Wording(
    uk="Усе сходиться: показників {count}, у діаграмах {bars}, кожен такий, як у даних. Слів біля показників і чисел, вписаних поза ними, не звіряли.",
    en="All agree: {count} figures, and {bars} in charts, each as the data have it. Words beside figures, and numbers typed outside of them, were not compared.",
)
DOES_NOT_HOLD = Wording(uk="Не сходиться: {count}.", en="Differences: {count}.")
COMPARING = Wording(uk="Порівняння", en="Comparing")
