"""A laptop opens again when its passphrases are lost: five printed sheets, any three of them.

The laptop's secret is shared out by SLIP-39 (Shamir's secret sharing with words and checksums);
two sheets together tell nothing of it. The sheets stay good for as long as the secret does: a
changed passphrase does not touch them, and a backup opens with them too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.errors import DamagedData, Refused
from kesra_desktop.i18n import N_
from kesra_desktop.store import keys, slots
from kesra_desktop.store.greeting import read_key_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from shamir_mnemonic.share import Share

    from kesra_desktop.store.keys import Cost

SHARES, NEEDED = 5, 3
_NO_STRETCHING = 0  # SLIP-39's own passphrase is not used: the secret is random


class WrongSheet(Refused):
    """The words of one recovery sheet are not those that were printed."""

    code = "wrong_recovery_sheet"
    message = N_("Recovery sheet {number} was not typed as it is printed.")
    advice = N_("Compare it word by word with the paper and try again.")


class TooFewSheets(Refused):
    """Fewer recovery sheets than are needed, or one of them twice."""

    code = "too_few_recovery_sheets"
    message = N_("{given} of {needed} different recovery sheets are there.")
    advice = N_("Ask the keepers for their sheets; any {needed} of the five will do.")


class SheetsDoNotFit(Refused):
    """Recovery sheets of different sets, or of another laptop."""

    code = "recovery_sheets_do_not_fit"
    message = N_("These recovery sheets do not open this laptop.")
    advice = N_("Use sheets with the same set number, printed at this laptop.")


@dataclass(frozen=True)
class Sheet:
    """One keeper's sheet: its number from 1, the number of its set, and its words."""

    number: int
    set_number: int
    words: tuple[str, ...]


def share_out(secret: bytes) -> tuple[Sheet, ...]:
    """Return five sheets, any three of which give the laptop's secret back."""
    from shamir_mnemonic import generate_mnemonics  # noqa: PLC0415  (rarely needed)

    group = generate_mnemonics(1, [(NEEDED, SHARES)], secret, iteration_exponent=_NO_STRETCHING)[0]
    return tuple(
        Sheet(number, _share(text, number).identifier, tuple(text.split()))
        for number, text in enumerate(group, start=1)
    )


def secret_of(folder: Path, texts: Sequence[str]) -> bytes:
    """Return the laptop's secret from the words of at least three sheets.

    Raises:
        WrongSheet: a sheet has a wrong or missing word.
        TooFewSheets: fewer than three different ones.
        SheetsDoNotFit: they are of different sets, or of another laptop.

    """
    from shamir_mnemonic import MnemonicError, combine_mnemonics  # noqa: PLC0415  (rarely needed)

    given: dict[int, str] = {}
    for number, text in enumerate(texts, start=1):
        words = " ".join(text.lower().split())
        given.setdefault(_share(words, number).index, words)
    if len(given) < NEEDED:
        raise TooFewSheets(given=len(given), needed=NEEDED)
    try:
        secret: bytes = combine_mnemonics(list(given.values())[:NEEDED])
        sealed = bytes.fromhex(read_key_file(folder)["device"])
        keys.unsealed(keys.derived(secret, "device"), sealed)
    except (MnemonicError, DamagedData):
        raise SheetsDoNotFit() from None
    return secret


def let_in(
    folder: Path, texts: Sequence[str], operator: str, passphrase: str, cost: Cost | None = None
) -> None:
    """Give an operator of this laptop a new passphrase, on the word of three sheets.

    Raises:
        UnknownOperator: nobody of this name opens this laptop.
        WeakPassphrase: the new passphrase is too short.
        WrongSheet, TooFewSheets, SheetsDoNotFit: as in `secret_of`.

    """
    role = slots.role_of(folder, operator)
    slots.put(folder, secret_of(folder, texts), (operator, role), passphrase, cost)


def _share(text: str, number: int) -> Share:
    from shamir_mnemonic import MnemonicError  # noqa: PLC0415  (rarely needed)
    from shamir_mnemonic.share import Share  # noqa: PLC0415  (rarely needed)

    try:
        return Share.from_mnemonic(text)
    except MnemonicError:
        raise WrongSheet(number=number) from None
