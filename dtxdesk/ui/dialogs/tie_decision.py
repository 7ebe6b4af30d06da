"""Who of level teams is above whom: by an extra series, or by hand with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.data.queries.schedule import TeamName
from dtxdesk.domain.people import MAX_NAME
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.services.decisions import Decision, ExtraPlayed, Noted, TieDecided
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates.avatars import initials
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_row_ground, draw_text, middle
from dtxdesk.ui.delegates.teams import TAG_HEIGHT, TAG_WIDTH, draw_team_tag
from dtxdesk.ui.dialogs.decision_changes import DecisionChanges, fit_height
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label
from dtxdesk.ui.widgets.dialog import Dialog

WIDTH = 460
ROW_HEIGHT = 36
MOST_ROWS = 6

_TEAM = Qt.ItemDataRole.UserRole


class _TeamDelegate(QStyledItemDelegate):
    """Place, tag and name."""

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        return QSize(0, theme().metrics.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        team: TeamName = index.data(_TEAM)  # type: ignore[attr-defined]
        row: int = index.row()  # type: ignore[attr-defined]
        rect, state = option.rect, option.state
        painter.save()
        with mirrored_row(painter, rect, option.direction):
            draw_row_ground(
                painter,
                rect,
                selected=bool(state & QStyle.StateFlag.State_Selected),
                hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            )
            inner = rect.adjusted(px(12), 0, -px(12), 0)
            place = middle(inner, inner.left(), px(24), inner.height())
            draw_text(painter, place, str(row + 1), tokens.muted, align="right")
            box = middle(inner, place.right() + 1 + px(12), px(TAG_WIDTH), px(TAG_HEIGHT))
            draw_team_tag(painter, box, team.id, team.tag or initials(team.name))
            name = inner.adjusted(box.right() + 1 + px(12) - inner.left(), 0, 0, 0)
            draw_text(painter, name, team.name, tokens.text)
        painter.restore()


class TieDecisionDialog(Dialog):
    """The best first. An extra series is between the first and the second of the list."""

    def __init__(
        self,
        context: Context,
        tournament_id: int,
        teams: Sequence[TeamName],
        parent: QWidget | None = None,
        *,
        seen: Iterable[int],
        later: bool = False,
    ) -> None:
        """A tie of `teams`.

        `seen` are the decisions that there are (their ids). `later`: a stage that follows has
        begun, and it has to be said what becomes of it.
        """
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._tournament_id = tournament_id
        self._seen = frozenset(seen)
        self._saving = False
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Decide a tie – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self.by_hand = QRadioButton(self.tr("By &hand, with a reason"))
        self.extra = QRadioButton(self.tr("By an &extra series that the first won from the second"))
        self.by_hand.setChecked(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Level teams, the best first"))
        self.list.setItemDelegate(_TeamDelegate(self.list))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.installEventFilter(self)
        self.list.setFixedHeight(px(ROW_HEIGHT) * min(MOST_ROWS, len(teams)) + px(4))
        for team in teams:
            item = QListWidgetItem(team.name)
            item.setData(_TEAM, team)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self.list.addItem(item)
        self.reason = QLineEdit()
        self.reason.setMaxLength(MAX_NAME)
        self._reason_field = FormField(
            self.tr("&Reason"), self.reason, self.tr("It stands in the table, for everybody.")
        )
        self._refusal = Banner("error")
        self._refusal.hide()
        self.changes = DecisionChanges(context, tournament_id) if later else None
        self.save = Button(self.tr("Decide"), kind="primary")
        guard(self.save, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self._lay_out(len(teams))
        self.reason.textChanged.connect(lambda _text: self._check())
        self.by_hand.toggled.connect(lambda _on: self._check())
        soon = Qt.ConnectionType.QueuedConnection  # a row that is on its way has no team yet
        self.list.model().rowsInserted.connect(self._check, soon)
        self.list.model().rowsMoved.connect(self._check, soon)
        self._check()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _lay_out(self, count: int) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = self.tr("Decide between %Ln teams", "", count)
        column.addWidget(Label(title, size="title", weight="semibold", wrap=True))
        column.addWidget(
            Label(
                self.tr("The best comes first. Drag a team, or move it with Alt+Up and Alt+Down."),
                tone="muted",
                wrap=True,
            )
        )
        column.addWidget(self._refusal)
        column.addWidget(self.list)
        column.addWidget(self.by_hand)
        column.addWidget(self.extra)
        column.addWidget(self._reason_field)
        if self.changes is not None:
            column.addWidget(self.changes)
            self.changes.looked.connect(self._looked)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column.addSpacing(px(8))
        column.addStretch(1)
        column.addLayout(buttons)

    @property
    def order(self) -> list[int]:
        """The teams as they stand in the list."""
        return [self.list.item(row).data(_TEAM).id for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow takes the team along."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
                self._step(steps[event.key()])
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        row = self.list.currentRow()
        if row < 0 or not 0 <= row + by < self.list.count():
            return
        item = self.list.takeItem(row)
        self.list.insertItem(row + by, item)
        self.list.setCurrentItem(item)

    def _check(self) -> None:
        self._reason_field.setVisible(self.by_hand.isChecked())
        missing = self.by_hand.isChecked() and not self.reason.text().strip()
        why = self.tr("Say why.") if missing else ""
        if self.changes is not None:
            self.changes.ask(self._decided("–"))
            if not why and not self.changes.known:
                why = self.tr("What it changes is being worked out.")
        self.save.set_available(not why and not self._saving, why)

    def _decided(self, reason: str) -> Decision:
        order = self.order
        if self.by_hand.isChecked():
            return TieDecided(tuple(order), reason)
        return ExtraPlayed(order[0], order[1])

    def _looked(self) -> None:
        self._check()
        fit_height(self)

    def _save(self) -> None:
        self._saving = True
        self._check()
        by_hand = self.by_hand.isChecked()
        self._context.runner.change(
            self._context.desk.decisions.make,
            self._tournament_id,
            self._decided(self.reason.text()),
            self._seen,
            title=self.tr("Tie decided") if by_hand else self.tr("Extra series noted"),
            on_done=self._saved,
            on_error=self._refused,
        )

    def _saved(self, _noted: Noted) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._saving = False
        self._check()
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
