"""Every action with its keys, and a place to give it others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit

from dtxdesk.settings import SHORTCUTS
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.pages.settings.section import SectionView, section_title
from dtxdesk.ui.pages.settings.shortcut_list import ShortcutList, ShortcutModel
from dtxdesk.ui.pages.settings.shortcut_rules import action_words, holder, refusal, shown
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button


class ShortcutsSection(SectionView):
    """Keys that another action has are taken from it only when the person says so."""

    def fill(self) -> None:
        px = theme().metrics.px
        self._actions = self.context.actions
        self._action = ""
        self._wanted = QKeySequence()
        card = self.add_card()
        self._row = Row(self.tr("Choose an action below"), " ", parent=card)
        self._keys = QKeySequenceEdit(card)
        self._keys.setMaximumSequenceLength(1)
        self._keys.setFixedWidth(px(160))
        self._keys.keySequenceChanged.connect(self._typed)
        self._take = Button(" ", parent=card)
        self._take.clicked.connect(self._take_over)
        self._none = Button(self.tr("None"), parent=card)
        self._none.setAccessibleName(self.tr("No shortcut"))
        self._none.clicked.connect(lambda: self._give(QKeySequence()))
        self._usual = Button(self.tr("Usual"), "restart", parent=card)
        self._usual.clicked.connect(self._give_usual)
        self._row.put(self._keys, self._take, self._none, self._usual)
        card.add(self._row)
        self._model = ShortcutModel(self._actions, self)
        self.list = ShortcutList(self._model, self)
        self.list.setMinimumHeight(px(36 * 8))
        self.list.chosen.connect(self._choose)
        self.list.edit_asked.connect(self._edit)
        self.column.addSpacing(px(16))
        self.column.addWidget(self.list, 100)
        self.context.preferences.changed.connect(self._changed)
        self.list.setCurrentIndex(self._model.index(0))
        self._show()

    def search(self, words: Sequence[str]) -> int:
        title = section_title(self.section).casefold()
        whole = bool(words) and all(word in title for word in words)
        found = self._model.search(() if whole else words)
        self.list.setCurrentIndex(self._model.index(0))
        return found if words else len(self._actions.ids())

    def _choose(self, action_id: str) -> None:
        if action_id:
            self._action = action_id
            self._show()

    def _edit(self) -> None:
        self._keys.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _changed(self, key: str) -> None:
        if key == SHORTCUTS.key:
            self._model.repaint_keys()
            self._show()

    def _show(self) -> None:
        """The action that is chosen, with the keys it has."""
        if not self._action:
            return
        keys = self._actions[self._action].shortcut()
        usual = self._actions.usual_shortcut(self._action)
        words = action_words(self._actions, self._action)
        self._row.set_title(words)
        self._row.set_help(
            self.tr("Usual: {keys}").format(keys=shown(usual))
            if not usual.isEmpty()
            else self.tr("Usual: none")
        )
        self._keys.setAccessibleName(self.tr("Shortcut for {action}").format(action=words))
        self._put(keys)
        self._row.set_note("")
        self._take.hide()
        self._none.set_available(not keys.isEmpty(), self.tr("It has no shortcut."))
        self._usual.set_available(keys != usual, self.tr("These are the usual keys."))

    def _put(self, keys: QKeySequence) -> None:
        self._keys.blockSignals(True)
        self._keys.setKeySequence(keys)
        self._keys.blockSignals(False)

    def _typed(self, keys: QKeySequence) -> None:
        if keys.isEmpty() or not self._action:
            return
        usual = self._actions.usual_shortcut(self._action)
        no = "" if keys == usual else refusal(keys)
        other = holder(self._actions, keys, self._action)
        self._take.setVisible(bool(other) and not no)
        if no:
            self._row.set_note(no, "bad")
        elif other:
            self._wanted = keys
            words = action_words(self._actions, other)
            self._row.set_note(
                self.tr("{keys} is “{action}” now.").format(keys=shown(keys), action=words),
                "accent",
            )
            self._take.setText(self.tr("Take it away there"))
        else:
            self._give(keys)
        self._keys.setAccessibleDescription(self._row.note)

    def _take_over(self) -> None:
        self._give(self._wanted)

    def _give_usual(self) -> None:
        self._give(self._actions.usual_shortcut(self._action))

    def _give(self, keys: QKeySequence) -> None:
        """Keeps the keys for this action; whoever had them has none from now on."""
        kept = self.context.preferences.get(SHORTCUTS)
        own = dict(kept)
        other = holder(self._actions, keys, self._action)
        if other:
            own[other] = ""
        if keys == self._actions.usual_shortcut(self._action):
            own.pop(self._action, None)
        else:
            own[self._action] = keys.toString(QKeySequence.SequenceFormat.PortableText)
        self.context.preferences.set(SHORTCUTS, own)
