"""What nobody should be able to do to the program unseen: each breaks a promise, and a test fails.

`mutations.py` applies them; the tests named are the ones that must notice.
"""

from __future__ import annotations

from typing import NamedTuple


class Sabotage(NamedTuple):
    """One text that is replaced by a treacherous one, and the tests that must fail."""

    name: str
    file: str
    right: str
    wrong: str
    tests: tuple[str, ...]


_CUTS = ("tests/faults/test_power_cuts.py",)
_LINE = ("tests/cli/test_command_line.py",)
_ROUTE = ("tests/test_route.py",)
_SEAL = ("tests/sync/test_seal.py", "tests/sync/test_exchange_file.py")
_FOLDER = ("tests/sync/test_folder.py",)
_DAY = ("tests/services/test_the_day.py",)
_KEYS = ("tests/store/test_keys.py",)
_AUDIT = ("tests/store/test_audit.py",)
_BACKUP = ("tests/store/test_backup.py", "tests/store/test_rota.py")
_RECOVERY = ("tests/cli/test_recovery_and_audit.py",)
_DISK = ("tests/faults/test_damage_and_full_disk.py",)

SABOTAGES = (
    # nothing acknowledged is lost
    Sabotage("a commit without fsync", "store/database.py",
             '"synchronous": 2', '"synchronous": 0', _CUTS),
    Sabotage("a commit that may wait", "store/database.py",
             '"synchronous": 2', '"synchronous": 1', _CUTS),
    Sabotage("the receipt's number before the commit", "cli/aid.py",
             "    fact = hand_over(store, *wanted)\n    done = ",
             '    click.echo("ACK early early")\n    fact = hand_over(store, *wanted)\n    done = ',
             _LINE),
    Sabotage("a batch acknowledged without saving", "store/store.py",
             'self.conn.execute("COMMIT")', 'self.conn.execute("ROLLBACK")', _LINE),
    Sabotage("work goes on after a failed sync", "store/store.py",
             "        if self._failed:\n            raise StorageFault()\n", "", _DISK),
    Sabotage("a full disk is no reason to stop", "store/room.py",
             "raise DiskFull(", "print(", _DISK),
    # nobody is paid twice unseen
    Sabotage("who has collected may collect again", "services/handover.py",
             "rights = tuple(right for right in listed if right.item not in given)",
             "rights = tuple(listed)", _DAY),
    Sabotage("receipt numbers begin anew", "services/handover.py",
             "receipt=_next_receipt(store)", 'receipt="A1-000001"', _LINE),
    Sabotage("a closed day goes on", "services/handover.py",
             "        if event.closed:\n            raise errors.DistributionClosed()\n", "", _DAY),
    Sabotage("every printing is the first", "services/reprint.py",
             "copy = _next_copy(store, handover)", "copy = 0",
             (*_LINE, "tests/cli/test_paper_commands.py", "tests/ui/test_workplace.py")),
    # a stolen laptop tells nothing
    Sabotage("any passphrase costs nothing", "store/keys.py",
             "MIN_ROUNDS <= self.rounds <= MAX_ROUNDS", "True", _KEYS),
    Sabotage("pages in plain", "store/database.py",
             "conn.execute(f\"PRAGMA key=\\\"x'{key.hex()}'\\\"\")", "pass", _ROUTE),
    Sabotage("two sheets are enough", "store/key_shares.py",
             "SHARES, NEEDED = 5, 3", "SHARES, NEEDED = 5, 2", _RECOVERY),
    Sabotage("a deleted page keeps its words", "store/database.py",
             '"secure_delete": 1', '"secure_delete": 0',
             ("tests/sync/test_forgetting.py", "tests/store/test_store.py")),
    # exchange does not lie
    Sabotage("a seal of anybody", "sync/seal.py",
             "if not chain.signed_by(self._public, span.sig, message):", "if False:", _SEAL),
    Sabotage("a line that was changed", "sync/seal.py",
             "if self._next != span.z + 1 or self._running.hex() != span.hash:", "if False:",
             (*_SEAL, "tests/sync/test_faults.py")),
    Sabotage("a file of anybody", "sync/seal.py",
             "return chain.signed_by(public, signature, chain.file_message(digest))",
             "return True", (*_SEAL, "tests/sync/test_faults.py")),
    Sabotage("a certificate of anybody", "store/fold.py",
             "and chain.signed_by(\n            bytes.fromhex(local(conn, \"office_key\")),",
             "or chain.signed_by(\n            bytes.fromhex(local(conn, \"office_key\")),",
             ("tests/sync/test_two_laptops.py", "tests/store/test_others_entries.py",
              "tests/sync/test_faults.py")),
    Sabotage("what was written is not read back", "sync/folder.py",
             "if _read_back(part) != sha:", "if False:", _FOLDER),
    Sabotage("another laptop's file is written over", "sync/folder.py",
             "taken = path.exists() and not replace", "taken = False", _FOLDER),
    # papers and trails prove themselves
    Sabotage("a receipt of anybody", "documents/proof.py",
             "if public is None or not signed_by(public, signature, _to_be_signed(payload)):",
             "if public is None:", ("tests/documents/test_proof.py",)),
    Sabotage("a trail that nobody signed", "store/audit.py",
             "return ends_there and bool(row and chain.signed_by("
             "bytes(row[0]), signature, message))", "return ends_there", _AUDIT),
    Sabotage("a row of the trail is not followed", "store/audit.py",
             "if row[0] != expected or made != _next_hash(previous, row):", "if False:", _AUDIT),
    Sabotage("a backup that was not opened", "store/backup.py",
             "        if found:\n            raise DamagedData(findings=",
             "        if False:\n            raise DamagedData(findings=", _BACKUP),
    Sabotage("a backup whose bytes were changed", "store/backup.py",
             "if _sum(member) != expected:", "if False:", _BACKUP),
    Sabotage("old backups go unseen", "store/rota.py",
             "for file, at in dated.items() if _opens(file)}", "for file, at in dated.items()}",
             _BACKUP),
    # files that leave say nothing they should not
    Sabotage("a cell may be a formula", "workbook.py",
             "page.write_string(*where, text", "page.write_formula(*where, text",
             ("tests/test_workbooks.py",)),
    Sabotage("a masked number shows itself", "model/identity.py",
             "def mask_nik(nik: str) -> str:\n",
             "def mask_nik(nik: str) -> str:\n    return nik\n\n\n"
             "def _was(nik: str) -> str:\n",
             ("tests/model/test_identity.py", "tests/documents/test_paper.py",
              "tests/cli/test_command_line.py")),
)  # fmt: skip
