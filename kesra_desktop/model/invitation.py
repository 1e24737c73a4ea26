"""What an invitation's QR says, `KSR1|K|<programme>|<entitlement>|<check>`, and a card's.

A recipient's card says `KSR1|R|<recipient>|<check>`.

Upper case only, since scanners act as keyboards; record ids have no letter that case would confuse.
The check finds a misread code, it proves nothing: the right itself is looked up in the register.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_
from kesra_desktop.model.clear_letters import clear_letters, in_two_halves
from kesra_desktop.model.record import ID_ALPHABET

START, CARD_START = "KSR1|K|", "KSR1|R|"


class NotInvitationCode(Refused):
    """The text is no invitation's QR, or was misread."""

    code = "not_an_invitation_code"
    message = N_("This code is not from an invitation of Kesra Desktop, or it was misread.")
    advice = N_("Scan the invitation again, or look the person up by name or NIK.")


class Invitation(NamedTuple):
    """The right that an invitation stands for."""

    programme: str  # its code, upper case
    entitlement: str  # record id


def invitation_code(programme: str, entitlement: str) -> str:
    """Return the text of an invitation's QR."""
    body = f"{START}{programme.upper().replace('|', '-')}|{entitlement.upper()}"
    return f"{body}|{_check(body)}"


def read_invitation(text: str) -> Invitation:
    """Return what an invitation stands for.

    Raises:
        NotInvitationCode: the text is none, or was misread.

    """
    body, _, check = text.strip().upper().rpartition("|")
    programme, _, entitlement = body.removeprefix(START).partition("|")
    known = bool(entitlement) and set(entitlement.lower()) <= set(ID_ALPHABET)
    if not body.startswith(START) or not known or check != _check(body):
        raise NotInvitationCode()
    return Invitation(programme, entitlement.lower())


def card_code(recipient: str) -> str:
    """Return the text of the QR on a recipient's card."""
    body = f"{CARD_START}{recipient.upper()}"
    return f"{body}|{_check(body)}"


def read_card(text: str) -> str:
    """Return whose card it is, as a record id.

    Raises:
        NotInvitationCode: the text is no card's, or was misread.

    """
    body, _, check = text.strip().upper().rpartition("|")
    recipient = body.removeprefix(CARD_START).lower()
    if not body.startswith(CARD_START) or not recipient or check != _check(body):
        raise NotInvitationCode()
    return recipient


def short_code(entitlement: str) -> str:
    """Return eight letters to type by hand when the QR cannot be read, such as K7QD-26F4."""
    digest = hashlib.sha256(b"kesra-invitation" + entitlement.encode()).digest()
    return in_two_halves(clear_letters(digest[:8], 8))


def _check(body: str) -> str:
    return clear_letters(hashlib.sha256(body.encode()).digest()[:4], 4)
