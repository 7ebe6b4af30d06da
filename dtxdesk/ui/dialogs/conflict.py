"""Somebody else has saved what one has open: both versions side by side, and a choice per line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.domain.three_way import Change, FieldOfThree
from dtxdesk.ui.audit_words import login_words
from dtxdesk.ui.delegates import PositionsCell, TextCell
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, ElidedLabel, IconLabel, Label, Line, shortened
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.side_by_side import SideBySide, SideHead, SideLine


@dataclass(frozen=True, slots=True)
class ShownField:
    """How a form's field is called and shown; a form declares one for each of its fields."""

    key: str
    title: str
    show: Callable[[Any], TextCell | PositionsCell]


@dataclass(frozen=True, slots=True)
class Versions:
    """Whose the two versions are, and of what.

    Attributes:
        name: What is edited ("Korvus").
        you: Who has it open here.
        they: Who saved it meanwhile; empty where nobody knows.
        saved: When, in words ("20:38").
        login: What they sign in as.
    """

    name: str
    you: str
    they: str
    saved: str
    login: str = ""


class ConflictDialog(Dialog):
    """Choose per line; what only one of both has changed is chosen already."""

    resolved = Signal(object)
    """The values to save, by field."""
    dropped = Signal()
    """My changes are not wanted any more."""

    def __init__(
        self,
        versions: Versions,
        shown: Sequence[ShownField],
        fields: Sequence[FieldOfThree],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fields = {field.key: field for field in fields}
        self._shown = shown
        self.setWindowTitle(self.tr("Changed by someone else – dtxdesk"))
        they = versions.they or self.tr("someone else")
        self.sides = SideBySide(
            SideHead(
                self.tr("Yours"),
                self.tr("{name}, not saved yet").format(name=versions.you),
                -1,
                versions.you,
            ),
            SideHead(
                self.tr("Theirs"),
                self.tr("{name}, saved {time}").format(name=they, time=versions.saved),
                -2,
                they,
                login_words(versions.login, they) if versions.login else "",
            ),
            [_line(field, self._fields[field.key]) for field in shown],
        )
        self.sides.changed.connect(self._count)
        self._lay_out(versions, they)
        self._count()
        self.sides.focus_first()

    def _lay_out(self, versions: Versions, they: str) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(12))
        head.setSpacing(px(16))
        head.addWidget(IconLabel("warning", "accent_text", 20), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        title = self.tr("{name} was changed by someone else").format(name=shortened(versions.name))
        words.addWidget(ElidedLabel(title, size="title", weight="semibold"))
        why = self.tr(
            "{they} saved at {time} while you had this open. Choose per line, nothing is "
            "overwritten until you save."
        )
        if len(self._fields) > len(self._shown):
            why = self.tr(
                "{they} saved at {time} while you had this open. Choose where both of you have "
                "changed one thing; what only one of you has changed goes together."
            )
        why = why.format(they=they, time=versions.saved)
        words.addWidget(Label(why, tone="muted", wrap=True))
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self.sides)
        column.addWidget(Line())
        column.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        px = theme().metrics.px
        self._summary = Label(tone="muted", wrap=True)
        self.drop = Button(self.tr("Drop my changes"))
        self.drop.clicked.connect(self._drop)
        self.save = Button(self.tr("Save this version"), kind="primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(12))
        foot.addWidget(self._summary, 1)
        foot.addWidget(self.drop)
        foot.addWidget(self.save)
        return foot

    def _count(self) -> None:
        chosen = self.sides.chosen()
        sides = list(chosen.values())
        hidden = [field.change for key, field in self._fields.items() if key not in chosen]
        words = self.tr(
            "Saves {yours} of yours and {theirs} of theirs, as one step that can be undone"
        )
        self._summary.setText(
            words.format(
                yours=sides.count("left") + hidden.count(Change.YOURS),
                theirs=sides.count("right") + hidden.count(Change.THEIRS),
            )
        )

    def _save(self) -> None:
        self.save.set_available(False)
        self.resolved.emit(self._values())
        self.accept()

    def _values(self) -> Mapping[str, Any]:
        chosen = self.sides.chosen()
        sides = {"left": "yours", "right": "theirs"}
        # What is not shown is as both have left it together.
        return {
            key: getattr(field, sides.get(chosen.get(key) or "", "merged"))
            for key, field in self._fields.items()
        }

    def _drop(self) -> None:
        self.dropped.emit()
        self.reject()


def _line(shown: ShownField, field: FieldOfThree) -> SideLine:
    change = field.change
    return SideLine(
        field.key,
        shown.title,
        shown.show(field.yours),
        shown.show(field.theirs),
        differs=change is not Change.NOBODY,
        chosen="right" if change is Change.THEIRS else "left",
    )


def text(value: Any) -> TextCell:
    """A value as one line of text; a dash for nothing."""
    return TextCell("–" if value in (None, "") else str(value))
