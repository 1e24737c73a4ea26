"""Why a file cannot be read as a list, in words a clerk can act on."""

from __future__ import annotations

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_


class UnreadableList(Refused):
    """The file is no list that can be read."""

    code = "unreadable_list"
    message = N_("{file} cannot be read as a list.")
    advice = N_("Open it in Excel or LibreOffice, save it as .xlsx, then read that file.")


class ProtectedList(Refused):
    """The workbook needs a password."""

    code = "protected_list"
    message = N_("{file} is protected by a password.")
    advice = N_("Ask the sender for it without a password, then read that file.")


class TooLargeList(Refused):
    """The workbook would take too much memory."""

    code = "too_large_list"
    message = N_("{file} is too large to be read here.")
    advice = N_("Delete empty rows and columns at its end, or split it, then read it again.")


class SlowList(Refused):
    """The reader was not done with it in any reasonable time."""

    code = "slow_list"
    message = N_("{file} takes too long to be read.")
    advice = N_("Save it anew in Excel or LibreOffice as .xlsx, or split it, then read it again.")


class BrokenList(Refused):
    """The reader itself broke on the file."""

    code = "broken_list"
    message = N_("{file} made the reader break off.")
    advice = N_("Save it anew in Excel or LibreOffice as .xlsx, then read that file.")


class NoList(Refused):
    """No table of people was found."""

    code = "no_header"
    message = N_("No list with a header row and a name column was found in {file}.")
    advice = N_("Check that the file has column titles such as NAMA and NIK, then read it again.")


REFUSALS = {
    kind.code: kind
    for kind in (UnreadableList, ProtectedList, TooLargeList, SlowList, BrokenList, NoList)
}
