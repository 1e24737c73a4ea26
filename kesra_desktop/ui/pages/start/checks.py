"""What is wrong with the answers of the set-up form, one sentence a field."""

from __future__ import annotations

import re

from kesra_desktop.i18n import tr
from kesra_desktop.ui.widgets.strength import SHORTEST

_CODE = re.compile("[A-Z][A-Z0-9]{0,2}(-[0-9]{1,2})?")


def needed(text: str, sentence: str) -> str:
    """Return the sentence when nothing was typed."""
    return "" if text.strip() else sentence


def code_problem(code: str) -> str:
    """Return what is wrong with a laptop code; it stands in every receipt number."""
    if not code:
        return tr("Type a code such as A or B-1.")
    if not _CODE.fullmatch(code):
        return tr("Use one to three letters or digits, such as A or B-1.")
    return ""


def passphrase_problem(text: str) -> str:
    """Return what is wrong with a new passphrase."""
    if not text:
        return tr("Type a passphrase.")
    if len(text) < SHORTEST:
        return tr("Too short. Use at least 8 characters.")
    return ""


def again_problem(text: str, again: str) -> str:
    """Return what is wrong with the passphrase typed a second time."""
    if not again:
        return tr("Type the same passphrase again.")
    if text != again:
        return tr("The two passphrases differ. Type them again.")
    return ""
