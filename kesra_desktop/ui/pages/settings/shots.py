"""Pictures of settings: what is entered, nothing yet, and the form of a letterhead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.model.letterhead import Letterhead
from kesra_desktop.settings import Settings
from kesra_desktop.ui.pages.settings.adapter import StoreSettings
from kesra_desktop.ui.pages.settings.page import SettingsPage
from kesra_desktop.ui.shots.shot import Screen, Shot

if TYPE_CHECKING:
    from kesra_desktop.ui.shots.shot import Studio


def _filled(studio: Studio) -> Screen:
    page = SettingsPage(studio.theme, StoreSettings(studio.store()))
    return Screen(studio.window("settings", page))


def _empty(studio: Studio) -> Screen:
    page = SettingsPage(studio.theme, StoreSettings(studio.empty_store()))
    return Screen(studio.window("settings", page))


def _receipts(studio: Studio) -> Screen:
    """Show receipts on a roll whose printer is not connected: the longest words of the card."""
    kept = Settings(printer="Printer struk meja 2, jendela selatan", paper="80mm")
    page = SettingsPage(studio.theme, StoreSettings(studio.store()), lambda: kept)
    return Screen(studio.window("settings", page))


def _letterhead(studio: Studio) -> Screen:
    page = SettingsPage(studio.theme, StoreSettings(studio.store()))
    return Screen(studio.window("settings", page), lambda: page.open_sheet(Letterhead))


SHOTS = (
    Shot("settings", "", _filled),
    Shot("settings", "empty", _empty),
    Shot("settings", "receipts", _receipts),
    Shot("settings", "letterhead", _letterhead),
)
