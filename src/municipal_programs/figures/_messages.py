"""What `figures` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Message, Wording

# The names of sets of money.
PLANNED = Message(uk="заплановано", en="planned")
ALLOCATED = Message(uk="затверджено в бюджеті", en="allocated")
DISBURSED = Message(uk="фактично профінансовано", en="disbursed")
ALL_MEASURES = Message(uk="усі заходи програми", en="all measures of the program")
OF_DEPARTMENT = Wording(uk="підрозділ {identity}", en="department {identity}")
OF_TASK = Wording(uk="завдання {number}", en="task {number}")
OF_MEASURE = Wording(uk="захід {key}", en="measure {key}")

# Why there is no figure.
NOT_GIVEN = Wording(
    uk="Не вказано жодної суми: {about}.",
    en="No amount is given: {about}.",
)
ONLY_FOR_THE_TERM = Wording(
    uk="За роками не розподілено: {about}; вказано лише суму за довший термін.",
    en="Not divided by year: {about}; only the amount for a longer term is given.",
)
NOTHING_PLANNED = Wording(
    uk="Ділити нема на що: {about} – 0 грн.",
    en="There is nothing to divide by: {about} is 0 UAH.",
)
