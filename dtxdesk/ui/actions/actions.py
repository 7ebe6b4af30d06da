"""The QAction of every declared action, kept in step with what the window is in the middle of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from dtxdesk.domain.rights import Deed, Role, role_for
from dtxdesk.services.role_names import ROLE_NAMES
from dtxdesk.ui.actions.action import GO, Action, Situation, Trouble
from dtxdesk.ui.actions.declared import ACTIONS, CHECKABLE, MENU_END, MENUS
from dtxdesk.ui.actions.deeds import DEED_OF, ROLE_OF
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import icon
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP, translate
from dtxdesk.ui.widgets.text import plain_tooltip

CONTEXT = "Actions"

_TROUBLES = {
    Trouble.SILENT: QT_TRANSLATE_NOOP(
        "Actions", "The server does not answer: nothing can be changed until it is back."
    ),
    Trouble.REFUSED: QT_TRANSLATE_NOOP(
        "Actions", "The server no longer lets you in: nothing can be changed."
    ),
    Trouble.UPGRADED: QT_TRANSLATE_NOOP(
        "Actions", "The database needs a newer dtxdesk: this one changes nothing in it any more."
    ),
}
_OTHER_ROLE = QT_TRANSLATE_NOOP("Actions", "You are {role} in this database; this takes {needed}.")


class Actions(QObject):
    """The QAction of every declared action, kept in step with the situation."""

    triggered = Signal(str)
    """The id of an action that was asked for."""
    refused = Signal(str)
    """Why an action that `ask` was told to carry out can't be used, in the window's language."""
    refusals_changed = Signal()
    """One's role, the line or what a step back takes is another: see `refusal`."""

    def __init__(self, window: QWidget, declared: Sequence[Action] = ACTIONS) -> None:
        super().__init__(window)
        self._declared = {action.id: action for action in declared}
        self._groups: dict[str, QActionGroup] = {}
        self._made = {action.id: self._make(action) for action in declared}
        self.situation = Situation()
        self._shown: dict[str, tuple[str, str]] = {}
        """Words and reason that each action has now: setting them anew costs, and tells buttons."""
        window.addActions(list(self._made.values()))
        self._bring_up_to_date()

    def __getitem__(self, action_id: str) -> QAction:
        """The QAction for a button or a menu; KeyError for an id that isn't declared."""
        return self._made[action_id]

    def declared(self, action_id: str) -> Action:
        return self._declared[action_id]

    def ids(self) -> tuple[str, ...]:
        """All actions, in the order in which they are declared."""
        return tuple(self._declared)

    def outside_menus(self) -> tuple[str, ...]:
        """The actions that no menu of `menus` has."""
        listed = {action_id for _, ids in self.menus() for action_id in ids}
        return tuple(action_id for action_id in self._declared if action_id not in listed)

    def words(self, action_id: str) -> tuple[str, str]:
        """What an action is called, and what it would be about now ("Undo", "Edit Korvus")."""
        action = self._declared[action_id]
        detail = action.title(self.situation) if action.title else ""
        return translate("Actions", action.text), detail

    def ask(self, action_id: str) -> None:
        """Carries it out, or says why it can't be used: for what stays in view in either case."""
        reason = self.reason(action_id)
        if reason:
            self.refused.emit(reason)
        else:
            self._made[action_id].trigger()

    def reason(self, action_id: str) -> str:
        """Why an action can't be used now, in the window's language; empty when it can."""
        refused = self.refusal_of(action_id)
        if refused:
            return refused
        reason = self._declared[action_id].enabled_when(self.situation)
        return translate("Actions", reason) if reason else ""

    def refusal(self, deed: Deed) -> str:
        """Why the database would not take such a change now, in the window's language.

        Empty when it would. For what is no action: a drag, a field of a page.
        """
        return self.refusal_for(role_for(deed))

    def refusal_of(self, action_id: str) -> str:
        """The same for an action; empty also where it can't be used for another reason."""
        needed = self._role_for(action_id)
        return self.refusal_for(needed) if needed is not None else ""

    def refusal_for(self, needed: Role) -> str:
        """The same for what takes a role that depends on more than the deed."""
        if (trouble := _TROUBLES.get(self.situation.trouble)) is not None:
            return translate("Actions", trouble)
        role = self.situation.role
        if role.includes(needed):
            return ""
        return translate("Actions", _OTHER_ROLE).format(
            role=said(ROLE_NAMES[role]), needed=said(ROLE_NAMES[needed])
        )

    def _role_for(self, action_id: str) -> Role | None:
        """The least role that may do it now; None where it changes nothing."""
        if action_id in ROLE_OF:
            return ROLE_OF[action_id](self.situation)
        deed = DEED_OF.get(action_id)
        return role_for(deed) if deed is not None else None

    def update(self, **parts: object) -> None:
        """Change parts of the situation; buttons and menus follow."""
        before, situation = self.situation, replace(self.situation, **parts)  # type: ignore[arg-type]
        if situation != before:
            self.situation = situation
            self._bring_up_to_date()
        if _decides(situation) != _decides(before):
            self.refusals_changed.emit()

    def usual_shortcut(self, action_id: str) -> QKeySequence:
        """The shortcut it is declared with; empty for none."""
        shortcut = self._declared[action_id].shortcut
        return QKeySequence(shortcut) if shortcut else QKeySequence()

    def set_shortcuts(self, own: Mapping[str, object]) -> None:
        """Gives actions the shortcuts of this person (portable notation), the others the usual.

        Keys that a person has given to one action are no other's, whatever that is declared with.
        """
        chosen = {key: QKeySequence(text) for key, text in own.items() if isinstance(text, str)}
        taken = {keys.toString() for key, keys in chosen.items() if key in self._made}
        for action_id, made in self._made.items():
            usual = self.usual_shortcut(action_id)
            keys = QKeySequence() if usual.toString() in taken else usual
            keys = chosen.get(action_id, keys)
            if made.shortcut() != keys:
                made.setShortcut(keys)
        self._shown.clear()
        self._bring_up_to_date()

    def menus(self) -> list[tuple[str, tuple[str, ...]]]:
        """Titles and entries, the pages to go to among them."""
        pages = tuple(action_id for action_id in self._declared if action_id.startswith(GO))
        menus = [(translate("Actions", title), ids) for title, ids in MENUS]
        return [*menus, (translate("Actions", "Go to"), pages)] if pages else menus

    def fill_menu(self, menu: QMenu) -> None:
        """All menus, as one: what the button at the head of the sidebar opens."""
        for title, ids in self.menus():
            self.fill(menu.addMenu(title), ids)
        menu.addSeparator()
        self.fill(menu, MENU_END)

    def fill(self, menu: QMenu, ids: Sequence[str]) -> None:
        menu.setToolTipsVisible(True)
        for action_id in ids:
            if action_id:
                menu.addAction(self._made[action_id])
            else:
                menu.addSeparator()

    def _make(self, action: Action) -> QAction:
        made = QAction(translate("Actions", action.text), self)
        made.setObjectName(action.id)
        if action.icon:
            made.setIcon(icon(action.icon))
        made.setShortcut(self.usual_shortcut(action.id))
        made.setMenuRole(_MENU_ROLES.get(action.id, QAction.MenuRole.NoRole))
        if action.group:
            made.setCheckable(True)
            group = self._groups.setdefault(action.group, QActionGroup(self))
            group.addAction(made)
        elif action.id in CHECKABLE:
            made.setCheckable(True)
        made.triggered.connect(lambda: self.triggered.emit(action.id))
        return made

    def _bring_up_to_date(self) -> None:
        for action in self._declared.values():
            made = self._made[action.id]
            reason = self.reason(action.id)
            text, detail = self.words(action.id)
            words = f"{text}: {detail}" if detail else text
            if self._shown.get(action.id) == (words, reason):
                continue
            self._shown[action.id] = words, reason
            made.setEnabled(not reason)
            made.setText(words.replace("&", "&&"))
            made.setToolTip(_tooltip(words, made.shortcut(), reason))


def _decides(now: Situation) -> tuple[object, ...]:
    """What refusals depend on."""
    return (now.role, now.trouble, *(role(now) for role in ROLE_OF.values()))


_MENU_ROLES = {
    "app.quit": QAction.MenuRole.QuitRole,
    "help.about": QAction.MenuRole.AboutRole,
}


def _tooltip(words: str, shortcut: QKeySequence, reason: str) -> str:
    """What it does, its shortcut, and why it can't be used: plain text, one thing a line."""
    keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
    first = words.rstrip("…")
    lines = [f"{first} ({keys})" if keys else first, *([reason] if reason else [])]
    return plain_tooltip("\n".join(lines))
