"""The catalogue of faults: what is tried, by which tests, and how often in which campaign.

A test asks here for its count, `tasks.py campaign` for the tests to run, and `docs/generate.py` for
the page that tells it. `KESRA_CAMPAIGN` names the campaign; `KESRA_COUNT_A4=10000` sets one count.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

CAMPAIGNS = ("quick", "nightly", "release")
ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Line:
    """One line of the catalogue: how often in each campaign, and the tests that do it."""

    id: str
    what: str
    counts: tuple[int, int, int]
    tests: tuple[str, ...]  # file::name below tests/, or a file


def count(line: str, each: int) -> int:
    """Return how often a line is tried now: ``each`` in the ordinary run."""
    if told := os.environ.get(f"KESRA_COUNT_{line}"):
        return int(told)
    campaign = os.environ.get("KESRA_CAMPAIGN", "")
    if campaign not in CAMPAIGNS:
        return each
    (found,) = (one for one in LINES if one.id == line)
    return found.counts[CAMPAIGNS.index(campaign)]


def tests_of(campaign: str) -> list[str]:
    """Return what a campaign runs, each file once, in the order of the catalogue."""
    at = CAMPAIGNS.index(campaign)
    return list(dict.fromkeys(test for line in LINES if line.counts[at] for test in line.tests))


_CUTS = "faults/test_power_cuts.py"
_REAL = "faults/test_real_cuts.py"
_INJECTED = "faults/test_injected.py"
_DAMAGE = "faults/test_damage_and_full_disk.py"
_STICKS = "faults/test_stick_pulls.py"
_TAMPERING = "faults/test_tampering.py"
_LINE = "cli/test_command_line.py"
_RECOVERY = "cli/test_recovery_and_audit.py"
ONCE = (1, 1, 1)  # what a test tries is written in it, and the same in every campaign

LINES: tuple[Line, ...] = (
    Line("A1", "killed while handing over at random moments", (60, 1000, 3000),
         (f"{_LINE}::test_kill_at_any_moment_loses_no_acknowledged_handover",)),
    Line("A3", "killed at every Nth call to the disk: state before or after", (100, 1200, 1200),
         (f"{_INJECTED}::test_killed_at_any_call_it_is_before_or_after",)),
    Line("A4", "power cut, simulated under a recording library", (3000, 100_000, 1_000_000),
         (f"{_CUTS}::test_no_cut_loses_a_promise",)),
    Line("A5", "power cut of a real file system (ext4 on an image)", (0, 100, 1000),
         (f"{_REAL}::test_no_real_cut_loses_a_promise",)),
    Line("A9", "an open form keeps what was typed", ONCE, ("ui/test_open_form.py",)),
    Line("A10", "negative control: a disk that only says synced is found out", ONCE,
         (f"{_CUTS}::test_a_disk_that_only_says_synced_is_found_out",)),
    Line("B1", "disk full, on small disks of many sizes", (6, 60, 60),
         (f"{_DAMAGE}::test_disks_of_many_sizes",)),
    Line("B2", "no space at the Nth write, once and for ever", (50, 800, 1600),
         (f"{_INJECTED}::test_no_space_at_any_write",)),
    Line("B3", "input/output error at the Nth sync or write", (50, 800, 1600),
         (f"{_INJECTED}::test_an_error_at_any_sync_or_write",
          f"{_DAMAGE}::test_after_a_failed_sync_nothing_is_saved_until_it_is_opened_again")),
    Line("B4", "a limit on the size of files", ONCE,
         (f"{_DAMAGE}::test_a_limit_on_files_is_a_full_disk",)),
    Line("B5", "a folder nobody may write; a disk remounted read-only", ONCE,
         (f"{_DAMAGE}::test_a_folder_nobody_may_write",
          f"{_DAMAGE}::test_a_full_disk_stops_the_day_and_loses_nothing")),
    Line("B6", "the room that is kept serves the one at the desk", ONCE,
         (f"{_DAMAGE}::test_the_kept_room_serves_the_one_at_the_desk",)),
    Line("C1", "a stick pulled while it is written or read (ext4, FAT)", (0, 25, 100),
         (f"{_STICKS}::test_fault_35_and_36_pulled_while_writing",
          f"{_STICKS}::test_fault_37_pulled_while_reading")),
    Line("D1", "bits turned in a closed database or key file", (50, 1000, 5000),
         (f"{_TAMPERING}::test_bits_turned_in_a_closed_laptop_are_noticed",
          f"{_DAMAGE}::test_every_damaged_page_is_found_and_the_others_are_still_read")),
    Line("D3", "logical damage: each finding has its code", ONCE,
         (f"{_DAMAGE}::test_rows_that_no_entry_wrote_are_found",
          f"{_DAMAGE}::test_a_check_names_what_it_found")),
    Line("D4", "bits turned in a backup: never offered as good", (5, 50, 100),
         (f"{_TAMPERING}::test_bits_turned_in_a_backup_are_never_offered_as_good",
          "store/test_backup.py",
          "store/test_rota.py::test_what_is_damaged_or_anothers_is_neither_counted_nor_taken_away")),
    Line("D5", "tables made anew from the log", ONCE,
         ("sync/test_faults.py::test_fault_51_tables_are_made_anew_from_the_log",)),
    Line("E1", "hostile workbooks and lists, each with its outcome", ONCE,
         ("intake/test_hostile.py::test_each_has_its_outcome",)),
    Line("E3", "bytes of exchange files: only typed refusals", ONCE,
         ("sync/test_exchange_file.py",)),
    Line("E5", "laws of merging in random histories", ONCE,
         ("sync/test_histories.py::test_random_histories",
          "sync/test_histories.py::test_histories_through_real_files")),
    Line("E6", "hostile pictures", ONCE, ("services/test_pictures.py",)),
    Line("F3", "a lowered or absurd cost of a guess is refused", ONCE, ("store/test_keys.py",)),
    Line("F5", "a lost laptop shut out", ONCE, ("sync/test_revoking.py",)),
    Line("F6", "recovery sheets: any three, wrong, mixed, too few", ONCE, (_RECOVERY,)),
    Line("F9", "no network", ONCE,
         ("test_house_rules.py::test_a_test_that_tries_the_network_fails",
          "test_supply.py::test_no_module_of_the_program_can_open_a_connection")),
    Line("F11", "erased everywhere, in raw bytes too", ONCE, ("sync/test_forgetting.py",)),
    Line("F13", "tamperings with the trail of looks: 200 of 200 show", ONCE,
         ("store/test_audit.py::test_two_hundred_tamperings_all_show",)),
    Line("F15", "a cloned laptop is noticed", ONCE, ("sync/test_new_identity.py",)),
    Line("G1", "clocks that are wrong, jump or fall back", ONCE,
         ("store/test_clock_doubt.py",
          "store/test_others_entries.py::test_a_clock_that_fell_back_marks_its_entries",
          "sync/test_faults.py::test_fault_40_and_41_a_clock_that_fell_back")),
    Line("H1", "two programs on one folder", ONCE,
         ("store/test_store.py::test_one_program_at_a_time",
          f"{_DAMAGE}::test_opened_twice_newer_and_wrong")),
    Line("J1", "data of earlier versions opens", ONCE, ("store/test_frozen.py",)),
    Line("J3", "an older program on newer data changes nothing", ONCE,
         ("store/test_store.py::test_a_newer_database_is_refused_and_left_alone",)),
    Line("J4", "a laptop from a backup, with an identity of its own", ONCE,
         ("sync/test_restoring.py",)),
    Line("J6", "thinning keeps days, weeks and months", ONCE,
         ("store/test_rota.py::test_four_hundred_days_leave_days_weeks_and_months",)),
)  # fmt: skip
NOT_YET = {
    "A2": "killed windows while a scripted clerk works",
    "A6": "crash images copied from a live mount",
    "A8": "a second failure during recovery",
    "B7": "out of memory",
    "B8": "no file handles, threads, temporary folder or fonts",
    "B9": "a disk whose every sync takes seconds",
    "E2": "mutated workbooks (the named set of E1 only)",
    "F2": "two hundred wrong passphrases",
    "F8": "sentinels in logs and crash reports",
    "F10": "side doors: clipboard, window titles, recent files",
    "F14": "the draft of a breach's notice in fifteen minutes",
    "G2": "change of zone while running",
    "G3": "sleep and wake in the middle of anything",
    "G4": "a start after 400 days",
    "H2": "checkpoint storms (the version gate only)",
    "H3": "handovers beside long work, with their latency",
    "J2": "programs of neighbouring versions meet",
}  # lines of the catalogue that no test tries in its own words: said, so that nobody is misled


if __name__ == "__main__":
    print("\n".join(tests_of(sys.argv[1])))  # noqa: T201  (for tasks.py)
