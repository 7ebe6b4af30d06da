"""The kit on one picture: every part that screens are made of, in each of its states."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget

    from dtxdesk.ui.screens.studio import Studio


def sample(studio: Studio) -> Iterator[str]:
    _show(studio)
    yield "kit"


def empty(studio: Studio) -> Iterator[str]:
    yield from ()


def _show(studio: Studio) -> None:
    from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout

    from dtxdesk.ui.theme import theme

    px = theme().metrics.px
    dialog = QDialog(studio.window)
    column = QVBoxLayout(dialog)
    column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
    column.setContentsMargins(px(24), px(24), px(24), px(24))
    column.setSpacing(px(16))
    buttons = [_buttons(small, on) for small in (False, True) for on in (True, False)]
    fields = [_fields(True), _fields(False)]
    for parts in (*buttons, _chips(), *fields, _marks(), _pictures(), _words(), _badges()):
        column.addLayout(_row(parts))
    for banner in _banners():
        column.addWidget(banner)
    dialog.open()
    dialog.setFocus()
    studio.settle()


def _row(parts: list[QWidget]) -> QLayout:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QHBoxLayout

    from dtxdesk.ui.theme import theme

    row = QHBoxLayout()
    row.setSpacing(theme().metrics.px(12))
    for part in parts:
        row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return row


def _buttons(small: bool, enabled: bool) -> list[QWidget]:
    from dtxdesk.ui.widgets.buttons import Button, ButtonKind

    made: list[QWidget] = []
    for kind in get_args(ButtonKind):
        button = Button(kind.capitalize(), "edit", kind, small=small)
        button.setEnabled(enabled)
        made.append(button)
    return made


def _chips() -> list[QWidget]:
    from dtxdesk.ui.widgets import Chip, Switch

    choosing, on, off = Chip("League"), Chip("Archived"), Chip("No MMR")
    choosing.set_choices([("DTX League", 1)])
    on.set_value(True)
    unusable = Chip("Position")
    unusable.setEnabled(False)
    switches = [Switch("On"), Switch("Off"), Switch("Not now")]
    switches[0].setChecked(True)
    switches[2].setEnabled(False)
    return [choosing, on, off, unusable, *switches]


def _fields(enabled: bool) -> list[QWidget]:
    from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox

    from dtxdesk.ui.theme import theme
    from dtxdesk.ui.widgets import FormField, SearchField

    positions, games, notes = QComboBox(), QSpinBox(), QPlainTextEdit("Plays from Lima.")
    positions.addItems(["Carry", "Mid", "Offlane"])
    notes.setFixedSize(theme().metrics.px(160), theme().metrics.px(56))
    wrong = FormField("Base MMR", QLineEdit("twelve"), "League MMR starts from it.")
    wrong.set_problem("At most 20,000.")
    made = [
        FormField("Name", QLineEdit("Korvus"), "As your screens call them."),
        wrong,
        positions,
        games,
        notes,
        SearchField("Name, mmr>4000"),
    ]
    for part in made:
        part.setEnabled(enabled)
        if isinstance(part, FormField):
            part.setFixedWidth(theme().metrics.px(180))
    return made


def _marks() -> list[QWidget]:
    from PySide6.QtWidgets import QCheckBox, QRadioButton

    made: list[QWidget] = []
    for kind in (QCheckBox, QRadioButton):
        for on in (True, False):
            for enabled in (True, False):
                mark = kind("Counted")
                mark.setAutoExclusive(False)
                mark.setChecked(on)
                mark.setEnabled(enabled)
                made.append(mark)
    return made


def _pictures() -> list[QWidget]:
    from PySide6.QtWidgets import QProgressBar

    from dtxdesk.ui.theme import theme
    from dtxdesk.ui.widgets import Avatar, DivergingBar, PositionBars

    progress = QProgressBar()
    progress.setTextVisible(False)
    progress.setFixedWidth(theme().metrics.px(120))
    progress.setValue(40)
    avatar, gain, loss, positions = Avatar(), DivergingBar(120), DivergingBar(120), PositionBars()
    avatar.set_person(1, "Korvus")
    gain.set_amount(77)
    loss.set_amount(-40)
    positions.set_choices((1, 2, 0, 5, 3))
    return [progress, avatar, gain, loss, positions]


def _words() -> list[QWidget]:
    from dtxdesk.ui.widgets.text import Label, LabelTone

    tones = get_args(LabelTone)
    return [
        *(Label(tone.capitalize(), tone=tone) for tone in tones),
        Label("Small 5574", size="small"),
        Label("Body 5574", weight="semibold"),
        Label("Title 5574", size="title", weight="semibold"),
    ]


def _badges() -> list[QWidget]:
    from dtxdesk.ui.widgets.text import Badge, BadgeKind

    return [Badge(kind.capitalize(), kind) for kind in get_args(BadgeKind)]


def _banners() -> list[QWidget]:
    from dtxdesk.ui.widgets.frames import Banner, BannerKind

    made: list[QWidget] = []
    for kind in get_args(BannerKind):
        banner = Banner(kind)
        banner.say("Data from 14:05.", "The connection is gone; what is loaded can be read on.")
        banner.offer("Try again")
        made.append(banner)
    return made
