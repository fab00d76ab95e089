"""What `word.received` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

OPEN_DOCUMENT = Wording(
    uk="це документ OpenDocument (.odt). Відкрийте його й збережіть як .docx.",
    en="this is an OpenDocument (.odt). Open it and save it as .docx.",
)
BROKEN = Wording(
    uk="вміст файла пошкоджено або небезпечний ({reason}). Збережіть його ще раз у Word чи LibreOffice.",
    en="the content of the file is damaged or unsafe ({reason}). Save it once more in Word or LibreOffice.",
)
UNUSUAL = Wording(
    uk="документ записано у формі (Strict Open XML), до якої не вдасться додати примітки. Збережіть його як звичайний .docx.",
    en="the document is in a form (Strict Open XML) that comments cannot be added to. Save it as an ordinary .docx.",
)
