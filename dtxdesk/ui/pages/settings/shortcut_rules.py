"""Which keys an action may have, and whose they are already."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from dtxdesk.ui.actions import GO, Actions
from dtxdesk.ui.translation import translate

FIXED = ("F10",)
"""Keys of the window itself."""

_StandardKey = QKeySequence.StandardKey
OF_TEXT = (
    _StandardKey.Copy,
    _StandardKey.Paste,
    _StandardKey.Cut,
    _StandardKey.SelectAll,
)
"""What every text field does by itself."""


def action_words(actions: Actions, action_id: str) -> str:
    """What an action is called where it stands alone: "Export", "Go to Players"."""
    words = translate("Actions", actions.declared(action_id).text).rstrip("…")
    if action_id.startswith(GO):
        return translate("shortcut_rules", "Go to {page}").format(page=words)
    return words


def shown(keys: QKeySequence) -> str:
    """The keys as they are called on this computer ("Ctrl+E", on a Mac with its signs)."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def refusal(keys: QKeySequence) -> str:
    """Why no action may have these keys; empty when one may."""
    if keys.toString() in FIXED or any(keys in QKeySequence.keyBindings(k) for k in OF_TEXT):
        return translate("shortcut_rules", "{keys} has a meaning everywhere already.").format(
            keys=shown(keys)
        )
    if not keys.isEmpty() and _is_typed(keys[0]):  # type: ignore[index] # the stub lacks it
        return translate(
            "shortcut_rules", "{keys} is needed for typing and moving: add Ctrl or Alt."
        ).format(keys=shown(keys))
    return ""


def holder(actions: Actions, keys: QKeySequence, besides: str) -> str:
    """The id of the other action that has these keys; empty for none."""
    if keys.isEmpty():
        return ""
    for action_id in actions.ids():
        if action_id != besides and actions[action_id].shortcut() == keys:
            return action_id
    return ""


def _is_typed(combination: QKeyCombination) -> bool:
    """Whether fields and lists have a use for it: all without Ctrl, Alt or Meta, but F1 to F35."""
    held = combination.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
    function_key = Qt.Key.Key_F1 <= combination.key() <= Qt.Key.Key_F35
    return held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier) and (
        not function_key
    )
