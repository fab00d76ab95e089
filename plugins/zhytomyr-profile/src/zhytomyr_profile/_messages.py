"""What the forms say in the places of what nobody has entered, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

NO_DATE = Wording(uk="Дати реєстрації звіту не вказано.", en="The date of the report is not given.")
NO_NUMBER = Wording(uk="Реєстраційного номера звіту не вказано.", en="The registration number is not given.")
NO_ADDRESSEE = Wording(uk="Адресата не вказано.", en="The addressee is not given.")
NO_SUPERIOR = Wording(uk="Найменування ради не вказано.", en="The name of the council is not given.")
NO_ADDRESS = Wording(uk="Поштової адреси не вказано.", en="The address is not given.")
NO_PHONE = Wording(uk="Телефону не вказано.", en="The phone is not given.")
NO_EMAIL = Wording(uk="Електронної адреси не вказано.", en="The e-mail is not given.")
NO_REGISTRY_CODE = Wording(uk="Коду ЄДРПОУ не вказано.", en="The registry code is not given.")
NO_TERRITORY = Wording(uk="Назви громади не вказано.", en="The territory is not given.")
NO_RESULTS = Wording(uk="Досягнутих результатів не описано.", en="The results are not described.")
NO_CONCLUSION = Wording(
    uk="Висновку не подано: {department}.",
    en="There is no conclusion of {department}.",
)
NO_SIGNATORY = Wording(uk="Не вказано, хто підписує.", en="It is not said who signs.")
NO_MONEY = Wording(uk="Обсягів фінансування заходів не вказано.", en="The funding of the measures is not given.")
NO_DISBURSEMENT = Wording(uk="Фактичного фінансування не вказано.", en="What was disbursed is not given.")
NO_PROMISE = Wording(uk="Прогнозного обсягу фінансування за паспортом не вказано.", en="The passport promises no funding.")
NO_CHANGES = Wording(uk="Змісту змін не вказано.", en="What changes is not given.")
