"""Days and times as clerks say them: "18 November 2025", "kemarin 15.20"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from kesra_desktop.i18n import language, tr

if TYPE_CHECKING:
    from datetime import date, datetime


def _written(day: date, pattern: str) -> str:
    locale = QLocale("id_ID") if language() == "id" else QLocale("en_GB")
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def short_date(day: date, today: date) -> str:
    """Return "18 Nov", with the year when it is another one."""
    return _written(day, "d MMM" if day.year == today.year else "d MMM yyyy")


def time_of(moment: datetime) -> str:
    """Return "09.44"."""
    return f"{moment:%H.%M}"


def moment_words(moment: datetime, now: datetime) -> str:
    """Return "pukul 09.44", "kemarin 15.20" or "12 Sep 15.20"."""
    time = time_of(moment)
    if moment.date() == now.date():
        return tr("at {time}").format(time=time)
    if moment.date() == now.date() - timedelta(days=1):
        return tr("yesterday {time}").format(time=time)
    return f"{short_date(moment.date(), now.date())} {time}"


def day_and_time(moment: datetime, now: datetime) -> str:
    """Return "Hari ini, 09.41", "Kemarin, 15.20" or "12 Sep, 15.20"."""
    time = time_of(moment)
    if moment.date() == now.date():
        return tr("Today, {time}").format(time=time)
    if moment.date() == now.date() - timedelta(days=1):
        return tr("Yesterday, {time}").format(time=time)
    return f"{short_date(moment.date(), now.date())}, {time}"


def moment_in_cell(moment: datetime, now: datetime) -> str:
    """Return "Hari ini 09.41", in the zone of ``now``: `day_and_time` where commas part cells."""
    return day_and_time(moment.astimezone(now.tzinfo), now).replace(",", "")
