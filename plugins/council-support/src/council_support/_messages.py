"""What the activity report says in the places of what nobody has entered, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

NO_DATE = Wording(uk="Дати звіту не вказано.", en="The date of the report is not given.")
NO_NUMBER = Wording(uk="Реєстраційного номера не вказано.", en="The registration number is not given.")
NO_SIGNATORY = Wording(uk="Не вказано, хто підписує.", en="It is not said who signs.")
