"""The language of the window, through Qt's own tools.

`resources/translations` has a `.ts` file per language, kept in step with the source by
`python3 dev.py translate`, and the `.qm` that Qt reads. The English one only has the plurals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from dtxdesk.paths import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

__all__ = [
    "PSEUDO",
    "QT_TRANSLATE_NOOP",
    "PseudoTranslator",
    "counted",
    "set_language",
    "translate",
]

PSEUDO = "en-XA"
"""A language that nobody speaks: English with accents, a third longer, in brackets. What is not in
brackets goes past translation; what ends without one is cut."""

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Gives back `text`, and lets the translation tools find it. Qt's stub says `object`."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP


def translate(context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
    """`text` in the language of the window; the tools find it where both are literals."""
    return QCoreApplication.translate(context, text, disambiguation or None, n)


def counted(context: str, text: str, n: int) -> str:
    """`text` with a number in it (`%n`, grouped `%Ln`), in the form that goes with the number.

    Outside of a QObject, whose `tr` does the same; `translating.py` finds it where both are
    literals. The context is a name as classes have.
    """
    return translate(context, text, "", n)


def set_language(app: QCoreApplication, language: str) -> None:
    """Dresses what is built from now on in a language: "system", "en" or `PSEUDO`.

    English stands below every other language, for its plurals and for what that one lacks. Numbers
    and the names of months are the language's too, whatever the system speaks.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    _install(app, "en")
    spoken = QLocale("en")
    if language == PSEUDO:
        app.installTranslator(PseudoTranslator(app))
    elif language == "system":
        system = QLocale.system()
        for name in system.uiLanguages():
            if name.startswith("en") or _install(app, name):
                spoken = system
                break
    elif language != "en" and _install(app, language):
        spoken = QLocale(language)
    QLocale.setDefault(spoken)


def _install(app: QCoreApplication, language: str) -> bool:
    translator = QTranslator(app)
    found = translator.load(f"dtxdesk_{language}", str(resource("translations")))
    if found:
        app.installTranslator(translator)
    else:
        translator.deleteLater()
    return found


_FIELD = re.compile(r"(\{[^}]*\}|%L?(?:n|\d)|&)")
_LETTERS = str.maketrans("aceinosuyACEINOSUY", "áçéíñöšúýÁÇÉÍÑÖŠÚÝ")


class PseudoTranslator(QTranslator):
    """Translates everything into `PSEUDO`, leaving fields and mnemonics as they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._english = QTranslator(self)
        self._english.load("dtxdesk_en", str(resource("translations")))

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,
        source_text: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        if not source_text:
            return ""
        english = self._english.translate(context, source_text, disambiguation, n) or source_text
        return pseudo(english)


def pseudo(text: str) -> str:
    """The text as `PSEUDO` writes it."""
    parts = _FIELD.split(text)
    accented = "".join(
        part if index % 2 else part.translate(_LETTERS) for index, part in enumerate(parts)
    )
    return f"[{accented}{'~' * max(1, len(text) // 3)}]"
