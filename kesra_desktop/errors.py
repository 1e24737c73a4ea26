"""Every problem that the world can cause, with a stable code, a sentence and a piece of advice.

    KesraError
      Refused            exit 2   the request cannot be done; nothing changed
        InvalidValue, NotFound, AlreadyCollected, NotEntitled, ...
      StorageFault       exit 3   the disk or the medium failed
      DamagedData        exit 4
      InUse              exit 5   another instance has the data open
      WrongPassphrase    exit 6
      FromNewerVersion   exit 7
      Cancelled          exit 130

``str()`` is English for the log. `message_of` and `advice_of` give the clerk's language.
Codes are a contract (scripts compare them); add, never rename. Texts: what happened, then what to
do, at most 140 characters each, no blame.
"""

from __future__ import annotations

from typing import Any, ClassVar

from kesra_desktop.i18n import N_, tr


class KesraError(Exception):
    """A problem the world can cause; ``details`` fill the placeholders of its texts."""

    code: ClassVar[str] = "problem"
    exit_code: ClassVar[int] = 2
    message: ClassVar[str] = N_("This could not be done.")
    advice: ClassVar[str] = N_("Try again. Your data is safe.")

    def __init__(self, **details: Any) -> None:
        super().__init__(self.message.format_map(_Lenient(details)))
        self.details = details

    def message_text(self) -> str:
        """Return what happened, in the language in use."""
        return tr(self.message).format_map(_Lenient(self.details))

    def advice_text(self) -> str:
        """Return what to do, in the language in use."""
        return tr(self.advice).format_map(_Lenient(self.details))


class _Lenient(dict[str, Any]):
    """Leaves a placeholder standing rather than failing while a problem is reported."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


# --- kinds of problem: the exit code is the kind's ------------------------------------------------


class Refused(KesraError):
    """The request cannot be done; nothing was changed."""

    code = "refused"


class StorageFault(KesraError):
    """The disk or the stick failed."""

    code = "storage_fault"
    exit_code = 3
    message = N_("The disk of this laptop cannot be written.")
    advice = N_("Stop handing over. Free space or change the disk, then open the program again.")


class DamagedData(KesraError):
    """The data on this laptop cannot be read as it was written."""

    code = "damaged_data"
    exit_code = 4
    message = N_("Part of the data on this laptop is damaged.")
    advice = N_(
        "Stop working on this laptop. Restore a backup or take the data from another laptop."
    )


class InUse(KesraError):
    """Another instance has the data open."""

    code = "in_use"
    exit_code = 5
    message = N_("Kesra Desktop already has this data open in another window.")
    advice = N_("Use the window that is open, or close it first.")


class WrongPassphrase(KesraError):
    """The passphrase opens no key slot of this operator."""

    code = "wrong_passphrase"
    exit_code = 6
    message = N_("The passphrase does not fit.")
    advice = N_("Check Caps Lock and type it again.")


class FromNewerVersion(KesraError):
    """Data or a file was written by a newer program."""

    code = "newer_version"
    exit_code = 7
    message = N_("This was made by a newer version of Kesra Desktop.")
    advice = N_("Update the program on this laptop. Nothing was changed.")


class Cancelled(KesraError):
    """The clerk cancelled a long piece of work."""

    code = "cancelled"
    exit_code = 130
    message = N_("Cancelled.")
    advice = N_("Nothing was changed.")


# --- storage --------------------------------------------------------------------------------------


class DiskFull(StorageFault):
    """No room to save."""

    code = "disk_full"
    message = N_("The disk is full. The last change was not saved.")
    advice = N_("Free at least 200 MB on this laptop, then repeat the last step.")


class ReadOnlyDisk(StorageFault):
    """The data folder cannot be written."""

    code = "read_only"
    message = N_("The data folder cannot be written.")
    advice = N_("Check the folder's permissions or the disk's write protection, then try again.")


class Busy(StorageFault):
    """Another part of the program holds the data for too long."""

    code = "busy"
    message = N_("The data is busy with other work.")
    advice = N_("Wait a moment and repeat the last step.")


class NoOffice(Refused):
    """The data folder holds no office yet."""

    code = "no_office"
    message = N_("There is no office in this data folder yet.")
    advice = N_("Set this laptop up first, or choose another data folder.")


class OfficeExists(Refused):
    """The data folder already holds an office."""

    code = "office_exists"
    message = N_("This data folder already holds an office.")
    advice = N_("Open it, or choose an empty data folder.")


class UnknownOperator(Refused):
    """No such operator on this laptop, or the choice is not clear."""

    code = "unknown_operator"
    message = N_("No operator is called {name} on this laptop.")
    advice = N_("Choose one of: {names}.")


# --- records --------------------------------------------------------------------------------------


class InvalidValue(Refused):
    """A value does not fit its field."""

    code = "invalid_value"
    message = N_("{field}: {value} cannot be used.")
    advice = N_("{hint}")


class UnknownField(Refused):
    """No such field on this kind of record."""

    code = "unknown_field"
    message = N_("{kind} has no field called {field}.")
    advice = N_("The fields are: {fields}.")


class UnknownKind(Refused):
    """No such kind of record."""

    code = "unknown_kind"
    message = N_("There is no kind of record called {kind}.")
    advice = N_("The kinds are: {kinds}.")


class NotFound(Refused):
    """No record with this id, number or code."""

    code = "not_found"
    message = N_("{what} was not found.")
    advice = N_("Check the spelling or search by name or NIK.")


class FactsNeverChange(Refused):
    """A fact such as a handover is never edited."""

    code = "fact_fixed"
    message = N_("A handover that happened cannot be changed.")
    advice = N_("Void it with a reason, then hand over again.")


# --- exchange files -------------------------------------------------------------------------------


class NotExchangeFile(Refused):
    """The file does not begin as ours do."""

    code = "not_exchange_file"
    message = N_("{file} is not a Kesra file, or it was changed on the way.")
    advice = N_("Copy the file again straight from the flash drive of the other laptop.")


class IncompleteFile(Refused):
    """The file is shorter than it says."""

    code = "incomplete_file"
    message = N_("{file} is incomplete: {present} of {expected} bytes are there.")
    advice = N_("Exchange again on the other laptop and wait until the drive may be pulled out.")


class DamagedFile(Refused):
    """The file's digest does not match its bytes."""

    code = "damaged_file"
    message = N_("{file} is damaged.")
    advice = N_("Exchange again on the other laptop. Nothing was changed here.")


class OtherOffice(Refused):
    """The file belongs to another office."""

    code = "other_office"
    message = N_("{file} belongs to another office.")
    advice = N_("Use the flash drive of your own office.")


class UnknownSender(Refused):
    """The sending laptop is not enrolled here."""

    code = "unknown_sender"
    message = N_("{file} comes from a laptop that this office does not know.")
    advice = N_("Ask the coordinator. Exchange first with the coordinator's laptop.")


class ForgedFile(Refused):
    """The sender's signature does not fit."""

    code = "forged_file"
    message = N_("{file} was not signed by the laptop it names.")
    advice = N_("Do not use this file. Tell the coordinator.")


class NotForThisLaptop(Refused):
    """The file cannot be decrypted here."""

    code = "not_for_this_laptop"
    message = N_("{file} was not made for this laptop.")
    advice = N_("Exchange again on the other laptop after it has read a file of this laptop.")


class FileTooLarge(Refused):
    """The contents exceed what an exchange file may hold."""

    code = "too_large"
    message = N_("{file} holds more than an exchange file may hold.")
    advice = N_("Do not use this file. Tell the coordinator.")


class SenselessFile(Refused):
    """The contents do not follow the format."""

    code = "senseless_file"
    message = N_("The contents of {file} cannot be understood.")
    advice = N_("Exchange again on the other laptop. Nothing was changed here.")


class BrokenChain(Refused):
    """A carried log was altered on the way."""

    code = "chain_broken"
    message = N_("Somebody altered changes inside {file}.")
    advice = N_("Do not use this file. Tell the coordinator which laptop brought it.")


class ForgedSeal(Refused):
    """A carried log is not sealed by its author."""

    code = "seal_forged"
    message = N_("Changes inside {file} are not sealed by the laptop they name.")
    advice = N_("Do not use this file. Tell the coordinator which laptop brought it.")


class WrongInvitationCode(Refused):
    """The one-time code does not open the invitation."""

    code = "wrong_invitation_code"
    message = N_("The one-time code does not open this invitation.")
    advice = N_("Ask the coordinator to read the code aloud again.")


class NotCoordinator(Refused):
    """Only the laptop that keeps the office key invites."""

    code = "not_coordinator"
    message = N_("This laptop cannot invite other laptops.")
    advice = N_("Make the invitation on the coordinator's laptop.")


class RecordGone(Refused):
    """What was open on the screen does not count any more since others' news came."""

    code = "record_gone"
    message = N_("This record no longer counts, so the change cannot be saved.")
    advice = N_("Look it up again. The laptop that made it may have been shut out.")


class ShutOut(Refused):
    """This laptop was shut out, so nothing it writes would count anywhere."""

    code = "shut_out"
    message = N_("This laptop was shut out of the office.")
    advice = N_("Nothing more can be saved here. Ask the coordinator for a new invitation.")


class GapMayFill(Refused):
    """What is missing of a laptop is known to be on another one."""

    code = "gap_may_fill"
    message = N_("What is missing of laptop {laptop} is still there: {owners} has it.")
    advice = N_("Exchange data with that laptop first; then nothing is missing.")


class OwnLaptop(Refused):
    """A laptop does not shut itself out."""

    code = "own_laptop"
    message = N_("This laptop cannot shut itself out.")
    advice = N_("Use the laptop of another coordinator.")


class CodeTaken(Refused):
    """A laptop code is used once in an office."""

    code = "code_taken"
    message = N_("Laptop code {prefix} is already used in this office.")
    advice = N_("Choose another code of two or three letters and digits.")


# --- what the container of an exchange file refuses besides ---------------------------------------


class NewerFile(FromNewerVersion):
    """The container is of a format that this program does not know yet."""

    code = "newer_file"


class BadIndex(SenselessFile):
    """The list of what the file carries does not describe it."""

    code = "bad_index"


class EntryTooLarge(FileTooLarge):
    """One change is larger than any form can write."""

    code = "entry_too_large"


class WithheldChange(BrokenChain):
    """The words of a change are left out, and nobody ordered them forgotten."""

    code = "change_withheld"


class NameTaken(Refused):
    """A file is never written over another one."""

    code = "name_taken"
    message = N_("There is already a file called {file}.")
    advice = N_("Choose another name or another folder. The file there was left as it is.")


class DriveFull(StorageFault):
    """The drive or folder has no room for the file; nothing was begun."""

    code = "drive_full"
    message = N_("The flash drive or folder is full: {needed} bytes needed, {free} free.")
    advice = N_("Free some space there or use another drive, then exchange again.")


class UnreliableDrive(StorageFault):
    """What was read back is not what was written."""

    code = "unreliable_drive"
    message = N_("This flash drive does not give back what was written to it.")
    advice = N_("Use another drive. Everything is still safe on this laptop.")


# --- the exchange as the clerk sees it ------------------------------------------------------------


class DriveGone(StorageFault):
    """The drive or folder is not there any more."""

    code = "drive_gone"
    message = N_("The flash drive was pulled out before the exchange was finished.")
    advice = N_("No data is damaged. Plug it in again, then repeat the exchange.")


# --- handing over ---------------------------------------------------------------------------------


class AlreadyCollected(Refused):
    """The right was handed over before, as far as this laptop knows."""

    code = "already_collected"
    message = N_("{name} has already collected this aid at laptop {laptop} on {when}.")
    advice = N_("Do not hand over again. Check receipt {receipt}, or void it if it was a mistake.")


class NotEntitled(Refused):
    """The person is not on the list of this distribution."""

    code = "not_entitled"
    message = N_("{name} is not on the list of this distribution.")
    advice = N_("Do not hand over. Check the name or search with the NIK on the KTP.")


class NotServable(Refused):
    """The person is recorded as deceased, moved or not active."""

    code = "not_servable"
    message = N_("{name} is recorded as: {status}.")
    advice = N_("Do not hand over. Ask the coordinator to check the record.")


class NotThisDesk(Refused):
    """The right belongs to another laptop's share of the list."""

    code = "not_this_desk"
    message = N_("{name} is on the list of desk {desk}.")
    advice = N_("Send the person there. Serve here only with a reason.")


class NotHolder(Refused):
    """Only the laptop that holds a right gives it to another one."""

    code = "not_holder"
    message = N_("Right {number} belongs to desk {desk}.")
    advice = N_("Move it at that desk. If its laptop is lost, the coordinator reassigns it.")


class CollectorRefused(Refused):
    """Somebody of this sort may not collect this aid."""

    code = "collector_refused"
    message = N_("This aid may not be collected by: {who}.")
    advice = N_("Ask the recipient to come, or ask the coordinator.")


class HeirPapersMissing(Refused):
    """An heir collects only with papers."""

    code = "heir_papers_missing"
    message = N_("The papers of the heir are missing: {documents}.")
    advice = N_("Do not hand over. Send the heir to the problem desk.")


class TooManyForOne(Refused):
    """One proxy collects for a few people only."""

    code = "too_many_for_one"
    message = N_("{name} has already collected for {count} people in this period.")
    advice = N_("Ask the coordinator; with a reason it may go on.")


class NoSuchItem(Refused):
    """The part that was chosen is not among what the person may collect."""

    code = "no_such_item"
    message = N_("{item} is not among what may be collected here.")
    advice = N_("Choose among: {items}.")


class OutOfStock(Refused):
    """The desk does not hold as much."""

    code = "out_of_stock"
    message = N_("{item}: only {left} {unit} left at this desk, {needed} needed.")
    advice = N_("Let more be moved to this desk, or hand over the other items only.")


class NeedsApprover(Refused):
    """A coordinator or head takes this step."""

    code = "needs_approver"
    message = N_("This step needs the coordinator or the head of division.")
    advice = N_("Let one of them sign in at this laptop and do it.")


class DifferenceUnexplained(Refused):
    """What was counted is not what the books say, and nobody said why."""

    code = "difference_unexplained"
    message = N_("{item}: counted {counted}, by the books {left}.")
    advice = N_("Count again. If it stays so, close the day with a reason.")


class DistributionClosed(Refused):
    """The day was closed."""

    code = "distribution_closed"
    message = N_("This distribution is closed.")
    advice = N_("Choose another distribution or ask the coordinator.")


class Ambiguous(Refused):
    """More than one person fits."""

    code = "ambiguous"
    message = N_("{count} people fit {what}.")
    advice = N_("Type more of the name, or the NIK.")


class AlreadyVoid(Refused):
    """The receipt was voided before."""

    code = "already_void"
    message = N_("Receipt {receipt} is already void.")
    advice = N_("Nothing more needs to be done.")


class ReasonMissing(Refused):
    """A reason must be given."""

    code = "reason_missing"
    message = N_("A reason is needed.")
    advice = N_("Type why, in a few words.")


class NobodyDecided(Refused):
    """No one may receive yet."""

    code = "nobody_decided"
    message = N_("Nobody has been decided for this period yet.")
    advice = N_("Verify the proposals and enter the decree (SK) first.")


class NotYourStep(Refused):
    """Another role takes this step."""

    code = "not_your_step"
    message = N_("Your role may not take this step: {step}.")
    advice = N_("Ask somebody whose role it is; the coordinator knows who.")


class NoSuchStep(Refused):
    """The workflow knows no such step from here."""

    code = "no_such_step"
    message = N_("From {before} nothing leads to {after}.")
    advice = N_("Look at the proposal first; take the steps between one by one.")


class QuotaExceeded(Refused):
    """More people than the programme has places."""

    code = "quota_exceeded"
    message = N_("The quota is {quota}, with this decision there would be {people}.")
    advice = N_("Put some people on the waiting list, then decide again.")


class SecondPersonNeeded(Refused):
    """Nobody verifies and decides a large sum alone."""

    code = "second_person_needed"
    message = N_("Above Rp{amount}, who decides must not be who verified.")
    advice = N_("Let another person with the right to decide enter the decree.")


class NotOurs(Refused):
    """The aid is paid by the higher government."""

    code = "not_ours"
    message = N_("{name} is paid by the higher government, not by this office.")
    advice = N_("Propose people by letter and read the answer; there is no day to plan.")


class AlreadyThere(Refused):
    """Something with this code exists."""

    code = "already_there"
    message = N_("{what} already exists.")
    advice = N_("Use another code, or open the existing one.")


# --- printing -------------------------------------------------------------------------------------


class PrinterSilent(StorageFault):
    """The printer does not take the page."""

    code = "printer_silent"
    message = N_("Printer {printer} does not answer. Nothing that was saved is lost.")
    advice = N_("Check its cable, paper and switch, then print again with F7.")


class NoPrinter(Refused):
    """This laptop has no printer."""

    code = "no_printer"
    message = N_("There is no printer. The handover is saved, the receipt is not printed yet.")
    advice = N_("Connect a printer, then print again with F7.")
