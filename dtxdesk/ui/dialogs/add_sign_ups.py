"""Adding players to a sign-up list: chosen from the player base, or pasted as a list of names."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.add_sign_ups_choosing import ChoosePlayers
from dtxdesk.ui.dialogs.add_sign_ups_pasting import PastePlayers
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, ElidedLabel, Label, Line, Tabs, shortened
from dtxdesk.ui.widgets.dialog import Dialog

SIZE = (860, 620)


class AddSignUpsDialog(Dialog):
    """Two ways to say who, one button that adds them, as one step."""

    def __init__(
        self, context: Context, tournament_id: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._tournament_id = tournament_id
        self._name = name
        self._saving = False
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Add players – dtxdesk"))
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self._stack = QStackedWidget(self)
        self.choosing = ChoosePlayers(context, tournament_id, self._stack)
        self.pasting = PastePlayers(context, tournament_id, self._stack)
        self._stack.addWidget(self.choosing)
        self._stack.addWidget(self.pasting)
        self._lay_out()
        self.choosing.changed.connect(self._check)
        self.pasting.changed.connect(self._check)
        self.choosing.add_asked.connect(lambda: self._add(waiting=False))
        self.installEventFilter(self)
        self._check()
        self.choosing.search.setFocus()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        title = self.tr("Add players to {name}").format(name=shortened(self._name))
        self._refusal = Banner("error", self)
        self._refusal.hide()
        self.tabs = Tabs(self.tr("Where the players come from"), self)
        self.tabs.add("choose", self.tr("From the player base"))
        self.tabs.add("paste", self.tr("Paste a list"))
        self.tabs.chosen.connect(self._show_tab)
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), 0)
        head.setSpacing(px(8))
        head.addWidget(ElidedLabel(title, self, size="title", weight="semibold"))
        head.addWidget(self._refusal)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(px(16), 0, px(16), 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(tabs)
        column.addWidget(Line(self))
        column.addWidget(self._stack, 1)
        column.addWidget(Line(self))
        column.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        px = theme().metrics.px
        self._hint = Label(size="small", tone="faint", wrap=True, parent=self)
        cancel = Button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        self.wait = Button(self.tr("To the waiting list"), parent=self)
        guard(self.wait, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.wait.clicked.connect(lambda: self._add(waiting=True))
        self.save = Button(self.tr("Add players"), kind="primary", parent=self)
        guard(self.save, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.save.setDefault(True)
        self.save.clicked.connect(lambda: self._add(waiting=False))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(12))
        foot.addWidget(self._hint, 1)
        for button in (cancel, self.wait, self.save):
            foot.addWidget(button)
        return foot

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Return adds, wherever the keyboard is."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._add(waiting=False)
                return True
        return super().eventFilter(watched, event)

    def _show_tab(self, key: str) -> None:
        self._stack.setCurrentWidget(self.pasting if key == "paste" else self.choosing)
        (self.pasting.text if key == "paste" else self.choosing.search).setFocus()
        self._check()

    @property
    def _front(self) -> ChoosePlayers | PastePlayers:
        pasting = self._stack.currentWidget() is self.pasting
        return self.pasting if pasting else self.choosing

    def _check(self) -> None:
        count = self._front.count
        self._hint.setText(self._front.hint)
        words = self.tr("Add %Ln player(s)", "", count) if count else self.tr("Add players")
        self.save.setText(words)
        reason = "" if count else self.tr("Nobody is chosen yet.")
        for button in (self.save, self.wait):
            button.set_available(bool(count) and not self._saving, reason)

    def _add(self, *, waiting: bool) -> None:
        users = self._front.user_ids()
        if not users or self._saving:
            return
        self._saving = True
        self._check()
        sign_ups, tournament_id = self._context.desk.sign_ups, self._tournament_id
        title = (
            self.tr("%Ln player(s) put on the waiting list", "", len(users))
            if waiting
            else self.tr("%Ln player(s) signed up", "", len(users))
        )
        self._context.runner.change(
            lambda: sign_ups.add(tournament_id, users, waiting=waiting),
            title=title,
            on_done=self._added,
            on_error=self._refused,
        )

    def _added(self, _count: int) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._saving = False
        self._check()
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
