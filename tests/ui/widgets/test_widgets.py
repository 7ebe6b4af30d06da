from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from dtxdesk.domain.search import Kind, SearchKey
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.widgets import (
    Badge,
    Banner,
    Button,
    Chip,
    ElidedLabel,
    FormField,
    Label,
    SearchField,
    Stat,
    StatefulArea,
    StatStrip,
    Switch,
    Tabs,
    plain_tooltip,
)
from dtxdesk.ui.widgets.search_field import DELAY_MS
from dtxdesk.ui.widgets.states import LOADING_AFTER_MS

HTML = "<b>Korvus</b>"
KEYS = {
    "mmr": SearchKey("mmr", Kind.NUMBER, "Base MMR: mmr>4000"),
    "pos": SearchKey("pos", Kind.POSITION, "Plays a position: pos:mid"),
}


def test_no_label_takes_a_name_for_html(dressed: Theme, qtbot: QtBot) -> None:
    for label in (Label(HTML), ElidedLabel(HTML), Badge(HTML)):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.text() == HTML


def test_a_cut_label_has_the_whole_text_in_its_tooltip(dressed: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("TheGentlemanWhoAlwaysFirstPicksTechies")
    qtbot.addWidget(label)
    label.resize(60, 18)
    label.show()
    assert label.toolTip() == "TheGentlemanWhoAlwaysFirstPicksTechies"
    label.resize(600, 18)
    assert label.toolTip() == ""


def test_a_tooltip_shows_markup_as_it_was_typed() -> None:
    assert plain_tooltip("Korvus & Co") == "Korvus & Co"
    assert plain_tooltip("<b>&</b>") == "<span>&lt;b&gt;&amp;&lt;/b&gt;</span>"


def test_a_button_that_is_withheld_stays_grey_whatever_else_is_said(
    dressed: Theme, qtbot: QtBot
) -> None:
    button = Button("Save")
    qtbot.addWidget(button)
    button.withhold("You are viewer")
    button.set_available(True)
    assert not button.isEnabled()
    assert button.toolTip() == "You are viewer"
    button.set_available(False, "The name is missing")
    button.setEnabled(True)
    assert not button.isEnabled()
    button.set_available(False, "The name is missing")
    button.withhold("")
    assert not button.isEnabled()
    assert button.toolTip() == "The name is missing"
    button.set_available(True)
    assert button.isEnabled()
    button.withhold("The server does not answer")
    button.withhold("")
    assert button.isEnabled()
    assert button.toolTip() == ""


def test_a_greyed_out_button_says_why(dressed: Theme, qtbot: QtBot) -> None:
    button = Button("Sync now", "sync")
    qtbot.addWidget(button)
    button.set_available(False, "A sync is running")
    assert not button.isEnabled()
    assert button.toolTip() == "A sync is running"
    button.set_available(True)
    assert button.toolTip() == ""


def test_a_button_without_words_has_a_name(dressed: Theme, qtbot: QtBot) -> None:
    button = Button(icon_name="x", name="Close")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Close", "Close")


def test_space_turns_a_switch(dressed: Theme, qtbot: QtBot) -> None:
    switch = Switch("Watch live games")
    qtbot.addWidget(switch)
    switch.show()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    assert switch.accessibleName() == "Watch live games"


# Chips


def test_a_plain_chip_is_on_and_off(dressed: Theme, qtbot: QtBot) -> None:
    chip = Chip("No MMR")
    qtbot.addWidget(chip)
    chip.show()
    with qtbot.waitSignal(chip.chosen) as told:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    with qtbot.waitSignal(chip.chosen) as told:
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert told.args == [None]


def test_a_chip_with_choices_opens_a_menu_and_shows_the_choice(
    dressed: Theme, qtbot: QtBot
) -> None:
    chip = Chip("Position")
    chip.set_choices([("Carry", 0), ("Mid & more", 1)])
    qtbot.addWidget(chip)
    chip.show()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    menu = chip.findChild(QMenu)
    assert menu is not None
    with qtbot.waitSignal(chip.chosen) as told:
        menu.actions()[1].trigger()
    menu.close()
    assert told.args == [1]
    assert chip.accessibleName() == "Position: Mid & more"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.value is None


def test_a_choice_that_is_gone_turns_the_chip_off(dressed: Theme, qtbot: QtBot) -> None:
    chip = Chip("League")
    qtbot.addWidget(chip)
    chip.set_choices([("Season 8", 8)])
    chip.set_value(8)
    with qtbot.waitSignal(chip.chosen) as told:
        chip.set_choices([("Season 9", 9)])
    assert told.args == [None]


# Search


def search_field(qtbot: QtBot) -> SearchField:
    field = SearchField("Name, mmr>4000", keys=KEYS, words=("signed",))
    qtbot.addWidget(field)
    field.show()
    return field


def test_the_search_waits_for_the_last_key(dressed: Theme, qtbot: QtBot) -> None:
    field = search_field(qtbot)
    heard: list[str] = []
    field.searched.connect(heard.append)
    with qtbot.waitSignal(field.searched, timeout=DELAY_MS * 20):
        qtbot.keyClicks(field, "korvus")
    assert heard == ["korvus"]


def test_return_searches_at_once_and_only_once(dressed: Theme, qtbot: QtBot) -> None:
    field = search_field(qtbot)
    heard: list[str] = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field, "mid")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["mid"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["mid"]


def test_escape_clears_the_search(dressed: Theme, qtbot: QtBot) -> None:
    field = search_field(qtbot)
    qtbot.keyClicks(field, "mid")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.searched) as told:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert told.args == [""]


def test_colouring_leaves_text_and_cursor_alone(dressed: Theme, qtbot: QtBot) -> None:
    field = search_field(qtbot)
    qtbot.keyClicks(field, "mmr>12 -signed")
    field.setCursorPosition(3)
    dressed.set_mode("light")
    assert (field.text(), field.cursorPosition()) == ("mmr>12 -signed", 3)
    qtbot.keyClicks(field, "x")
    assert field.text() == "mmrx>12 -signed"
    assert field.isUndoAvailable()


def test_a_known_key_is_coloured(dressed: Theme, qtbot: QtBot) -> None:
    field = search_field(qtbot)

    def accent_pixels() -> int:
        image = field.grab().toImage()
        wanted = dressed.tokens.accent_text.name()
        return sum(
            image.pixelColor(x, y).name() == wanted
            for x in range(30, 200)
            for y in range(5, image.height() - 5)
        )

    field.setText("hhhh")
    assert accent_pixels() == 0
    field.setText("pos:h")
    assert accent_pixels() > 0


def test_a_problem_is_told_and_goes_with_the_next_key(dressed: Theme, qtbot: QtBot) -> None:
    field = search_field(qtbot)
    qtbot.keyClicks(field, "mmr>x")
    field.set_problem("mmr needs a number.", 4)
    assert field.accessibleDescription() == "mmr needs a number."
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.problem == ""
    assert field.accessibleDescription() == ""


# Forms, tabs, states


def test_a_field_says_what_is_wrong_and_then_its_hint_again(dressed: Theme, qtbot: QtBot) -> None:
    line = QLineEdit()
    field = FormField("&Base MMR", line, "League MMR starts from it.")
    qtbot.addWidget(field)
    field.set_problem("At most 20,000.")
    assert field.problem == "At most 20,000."
    assert line.accessibleDescription() == "At most 20,000."
    assert line.accessibleName() == "Base MMR"
    field.set_problem("")
    assert field.problem == ""
    assert line.accessibleDescription() == "League MMR starts from it."


def test_tabs_are_known_by_key(dressed: Theme, qtbot: QtBot) -> None:
    tabs = Tabs("League")
    qtbot.addWidget(tabs)
    tabs.add("board", "Leaderboard")
    tabs.add("matches", "Matches")
    tabs.show()
    tabs.set_count("matches", 1284)
    assert tabs.accessibleTabName(1) == "Matches 1,284"
    with qtbot.waitSignal(tabs.chosen) as told:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert told.args == ["matches"]
    assert tabs.key == "matches"


def test_a_count_makes_room_for_itself(dressed: Theme, qtbot: QtBot) -> None:
    tabs = Tabs("League")
    qtbot.addWidget(tabs)
    tabs.add("matches", "Matches")
    without = tabs.tabRect(0).width()
    tabs.set_count("matches", 1284)
    assert tabs.tabRect(0).width() > without
    tabs.set_count("matches", None)
    assert tabs.tabRect(0).width() == without


def test_the_four_states(dressed: Theme, qtbot: QtBot) -> None:
    content = QLabel("table")
    area = StatefulArea(content)
    qtbot.addWidget(area)
    area.show()
    area.show_loading("Reading the players…")
    assert not content.isVisible()
    area.show_empty("players", "No players yet", "Add the first one.", "New player")
    with qtbot.waitSignal(area.panel.pressed):
        qtbot.mouseClick(area.panel.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    area.show_error(EnvironmentProblem("The disk is full", "No space left", "Free some"))
    assert "The disk is full" in area.panel.accessibleName()
    area.show_offline("14:05")
    assert content.isVisible()
    assert "14:05" in area.banner.accessibleName()
    area.show_content()
    assert content.isVisible()
    assert not area.banner.isVisible()


def test_reading_is_only_said_where_it_takes_a_moment(qtbot: QtBot) -> None:
    content = QLabel("rows")
    area = StatefulArea(content)
    qtbot.addWidget(area)
    area.show()
    area.expect("Reading the players…")
    assert content.isVisible()
    with qtbot.waitSignal(area.state_changed):
        area.expect("Reading the teams…")
    assert "Reading the teams…" in area.panel.accessibleName()
    area.expect("Reading the players…")
    area.show_content()
    area.expect("Reading the players…")
    area.expect_nothing()
    with qtbot.assertNotEmitted(area.state_changed, wait=2 * LOADING_AFTER_MS):
        assert content.isVisible()


def test_a_failure_is_told_and_a_bug_is_no_riddle(qtbot: QtBot) -> None:
    area = StatefulArea(QLabel("rows"))
    qtbot.addWidget(area)
    area.show_failure(EnvironmentProblem("The disk is full", "No space left", "Free some"))
    assert "The disk is full" in area.panel.accessibleName()
    area.show_failure(ZeroDivisionError("division by zero"))
    assert "This could not be shown" in area.panel.accessibleName()
    assert "division" not in area.panel.accessibleName()


def test_a_long_sentence_of_a_state_is_shown_whole(dressed: Theme, qtbot: QtBot) -> None:
    area = StatefulArea(QLabel())
    qtbot.addWidget(area)
    area.resize(900, 600)
    area.show()
    area.show_empty("players", "No players yet", "A sentence of some length. " * 8, "New player")
    QApplication.processEvents()
    for label in area.panel.findChildren(Label):
        assert not label.isVisible() or label.height() >= label.heightForWidth(label.width())


def test_a_banner_offers_a_button_and_shows_progress(dressed: Theme, qtbot: QtBot) -> None:
    banner = Banner("info")
    qtbot.addWidget(banner)
    banner.resize(900, 44)
    banner.show()
    assert not banner.button.isVisible()
    banner.say("Reading new matches.", "Ranks change when this is done.")
    banner.show_progress(34, 52, "about 18 s")
    banner.offer("Details")
    with qtbot.waitSignal(banner.button.clicked):
        qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    banner.offer("")
    assert not banner.button.isVisible()


def test_a_strip_shows_as_many_figures_as_it_gets(dressed: Theme, qtbot: QtBot) -> None:
    strip = StatStrip()
    qtbot.addWidget(strip)
    strip.show()
    strip.set_stats([Stat("Cap", "±500", "points"), Stat("KDA", "2.85")])
    strip.set_stats([Stat("Cap", "±400", "points")])
    visible = [label.text() for label in strip.findChildren(Label) if label.isVisible()]
    assert visible == ["Cap", "±400", "points"]


def test_a_press_on_a_label_with_an_ampersand_names_the_field(dressed: Theme, qtbot: QtBot) -> None:
    field = FormField("&Name", QLineEdit())
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    assert field.control.accessibleName() == "Name"
    assert field.childAt(QPoint(2, 2)) is not None


def test_a_file_pasted_into_a_line_is_cut_to_what_a_line_may_hold(
    dressed: Theme, qtbot: QtBot
) -> None:
    """Shaping the 32,767 characters that Qt lets in holds the window."""
    line, short = QLineEdit(), QLineEdit()
    short.setMaxLength(12)
    fields = [FormField("&Steam", line), FormField("&MMR", short), SearchField("Find")]
    QApplication.clipboard().setText("n" * 1_000_000)
    for field in fields:
        qtbot.addWidget(field)
    for box in (line, short, fields[2]):
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (len(line.text()), len(short.text())) == (1_000, 12)
    assert isinstance(fields[2], SearchField)
    assert len(fields[2].text()) == 1_000
