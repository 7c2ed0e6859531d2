"""The language of the window: the one chosen in the settings, or the system's."""

from enum import StrEnum
from xml.etree import ElementTree  # reads only the file that came with the program

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.model.wording import Catalogue, speak
from reader.resources import resource

KEY = "language"
"""Where the choice stands among the preferences."""


class WindowLanguage(StrEnum):
    """A language that the window can speak, by its code, or the system's."""

    SYSTEM = "system"
    ENGLISH = "en"
    JAPANESE = "ja"


def chosen_language(kept: str) -> WindowLanguage:
    """Return the choice that was kept; what makes no sense follows the system."""
    return WindowLanguage(kept) if kept in list(WindowLanguage) else WindowLanguage.SYSTEM


def resolved(choice: WindowLanguage, wanted: list[str]) -> WindowLanguage:
    """Return the language to speak, where a person wants these, as "ja-JP", best first."""
    if choice is not WindowLanguage.SYSTEM:
        return choice
    for tag in wanted:
        code = tag.replace("_", "-").split("-")[0].lower()
        if code in (WindowLanguage.ENGLISH, WindowLanguage.JAPANESE):
            return WindowLanguage(code)
    return WindowLanguage.ENGLISH


def install(application: QCoreApplication, choice: WindowLanguage) -> WindowLanguage:
    """Let the program and Qt's own dialogs speak; call it before a window is built.

    Returns the language that is spoken.
    """
    language = resolved(choice, QLocale.system().uiLanguages())
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    if language is WindowLanguage.ENGLISH:
        speak({})
        return language
    translator = QTranslator(application)
    if translator.load(
        f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        application.installTranslator(translator)
    QLocale.setDefault(QLocale(language))
    speak(catalogue(language))
    return language


def catalogue(language: WindowLanguage) -> Catalogue:
    """Return the translations that came with the program, from the file that Qt Linguist edits.

    Read as it is, not as a .qm: that takes some milliseconds, the parts without Qt have it too,
    and there is no second file to keep in step. What is not finished stays English.
    """
    found: dict[tuple[str, str], str] = {}
    tree = ElementTree.parse(resource("languages", f"{language}.ts"))  # noqa: S314
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type"):
            continue
        form = translation.find("numerusform")
        said = (translation if form is None else form).text
        if said:
            key = message.findtext("source", ""), message.findtext("comment", "")
            found[key] = said
    return found
