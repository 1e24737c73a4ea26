"""Letters to the higher government, result files of banks, and figures that add up."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from builders import Clock, a_recipient, laptop
from openpyxl import load_workbook

from kesra_desktop import errors
from kesra_desktop.intake.results import read_results
from kesra_desktop.model.payments import KeptFigure, Payment, ResultRow, verdict
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import (
    Answer,
    Enrolment,
    EnrolmentStatus,
    Submission,
    SubmissionState,
)
from kesra_desktop.model.reporting import By, Narrowing, Served
from kesra_desktop.services import (
    handover,
    planning,
    programmes,
    reconciling,
    releasing,
    reporting,
    submissions,
    verification,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store

DAY = date(2025, 11, 18)
KELURAHAN = ("33.75.01.1002", "33.75.02.1001", "33.75.03.1001")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with laptop(tmp_path_factory.mktemp("office"), clock=Clock()) as store:
        yield store


@pytest.fixture
def store(office: Store) -> Iterator[Store]:
    with office.rehearsal():
        yield office


def people(store: Store, count: int, **changes: Any) -> list[Recipient]:
    return [
        store.add(
            a_recipient(
                full_name=f"Orang {n:03d}",
                nik=f"339901430275{9000 + n}",
                account=f"999{n:07d}",
                **{"kelurahan_code": KELURAHAN[n % 3], **changes},
            )
        )
        for n in range(1, count + 1)
    ]


def orphans(store: Store, count: int, quota: int) -> list[Recipient]:
    """Propose children for the ministry's aid; all are found eligible."""
    plan = programmes.template("yapi") | {"documents": [], "criteria": [], "quota": quota}
    programmes.new_programme(store, plan)
    children = people(store, count, category="yatim")
    planning.enrol(store, "YAPI", "2025", children)
    verification.verify(store, "YAPI", "2025")
    return children


def answer(person: Recipient, remark: str = "") -> ResultRow:
    return ResultRow("S", 1, person.full_name, person.nik, remark=remark)


# --- letters --------------------------------------------------------------------------------------


def test_who_receives_already_leaves_the_rest_of_the_quota_to_propose(store: Store) -> None:
    """In small what the office has: 1,436 receive, 2,000 may be proposed, 564 are left."""
    programmes.new_programme(store, programmes.template("yapi"))
    receiving = people(store, 36, category="yatim")
    done = submissions.read_answer(store, "YAPI", "2025", [answer(one) for one in receiving])
    assert (done.not_proposed, done.unknown) == (36, ())
    stand = submissions.places(store, "YAPI", "2025")
    assert (stand.quota, stand.accepted, stand.left) == (2000, 36, 2000 - 36)
    again = submissions.read_answer(store, "YAPI", "2025", [answer(one) for one in receiving])
    assert (again.known_before, again.not_proposed) == (36, 0)
    assert submissions.places(store, "YAPI", "2025").left == 2000 - 36
    assert {one.status for one in store.find(Enrolment)} == {EnrolmentStatus.DECIDED}


def test_a_childs_row_with_a_brothers_nik_means_the_child(store: Store) -> None:
    """So two rows of one NIK are two children, and the places left add up: 2,000 - 1,436 = 564."""
    programmes.new_programme(store, programmes.template("yapi"))
    brother, sister = people(store, 2, category="yatim")
    seen = store.open(Recipient, sister.id)
    other = replace(seen.record, full_name="Umi Mahmudah", nik="", birth_date=date(2015, 3, 2))
    store.save(other, seen)
    rows = [
        answer(brother),
        ResultRow("S", 2, "UMI MAHMUDAH", brother.nik, birth_date="2015-03-02"),
    ]
    done = submissions.read_answer(store, "YAPI", "2025", rows)
    assert (done.not_proposed, done.twice, done.unknown) == (2, (), ())
    assert submissions.places(store, "YAPI", "2025").left == 2000 - 2
    stranger = ResultRow("S", 3, "Nama Lain", brother.nik, birth_date="2015-03-02")
    again = submissions.read_answer(store, "YAPI", "2025", [stranger])  # the NIK decides
    assert again.known_before == 1


def test_a_letter_takes_as_many_as_there_are_places(store: Store) -> None:
    children = orphans(store, 5, quota=3)
    letter = submissions.write_letter(store, "YAPI", "2025", "400.9/17", DAY)
    assert (letter.people, submissions.places(store, "YAPI", "2025").left) == (3, 0)
    with pytest.raises(errors.QuotaExceeded):
        submissions.write_letter(store, "YAPI", "2025", "400.9/18", DAY)
    submissions.mark_sent(store, letter.id, DAY)
    named = {one.recipient for one in store.find(Enrolment, submission=letter.id)}
    first, second, third = (one for one in children if one.id in named)
    rows = [
        answer(first, "DITERIMA"),
        answer(second, "ditolak: sudah menerima PKH"),
        answer(first, "diterima"),
        answer(replace(third, nik="3399014302758888", full_name="Tidak Dikenal"), "diterima"),
        answer(third, "menunggu"),
    ]
    done = submissions.read_answer(store, "YAPI", "2025", rows)
    assert (done.accepted, done.rejected) == (1, 1)
    assert [len(one) for one in (done.twice, done.unknown, done.unclear)] == [1, 1, 1]
    stand = submissions.places(store, "YAPI", "2025")
    assert (stand.accepted, stand.waiting, stand.rejected, stand.left) == (1, 1, 1, 1)
    assert store.get(Submission, letter.id).state is SubmissionState.SENT
    submissions.read_answer(store, "YAPI", "2025", [answer(third, "ditolak: kuota")])
    assert store.get(Submission, letter.id).state is SubmissionState.ANSWERED
    turned_down = store.find(Enrolment, recipient=second.id)[0]
    assert (turned_down.answer, turned_down.status) == (Answer.REJECTED, EnrolmentStatus.UNFIT)
    assert turned_down.answer_reason == "ditolak: sudah menerima PKH"
    assert submissions.write_letter(store, "YAPI", "2025", "400.9/19", DAY).people == 2


def test_an_empty_answer_and_a_letter_without_people_are_refused(store: Store) -> None:
    orphans(store, 0, quota=3)
    with pytest.raises(errors.NobodyDecided):
        submissions.write_letter(store, "YAPI", "2025", "1", DAY)
    with pytest.raises(errors.NotFound):
        submissions.read_answer(store, "YAPI", "2025", [])


@pytest.mark.parametrize(
    ("remark", "said"),
    [
        ("Berhasil", True),
        ("DITERIMA", True),
        ("tidak layak", False),
        ("Gagal - rekening tidak aktif", False),
        ("", None),
        ("cek ulang", None),
    ],
)
def test_remarks_say_yes_no_or_neither(remark: str, said: bool | None) -> None:
    assert verdict(remark) is said


# --- result files ---------------------------------------------------------------------------------


def decided(store: Store, count: int = 6) -> list[Recipient]:
    plan = {
        "code": "BT",
        "name": "Bantuan Transport",
        "items": [{"name": "Uang", "is_money": True, "amount": 600_000}],
        "periods": [{"code": "1", "name": "Caturwulan I"}],
    }
    programmes.new_programme(store, plan)
    made = people(store, count)
    planning.enrol(store, "BT", "1", made)
    planning.decide(store, "BT", "1", "400/1", DAY)
    return made


def test_a_bank_file_is_held_against_the_decided(store: Store, tmp_path: Path) -> None:
    made = decided(store)
    stranger = a_recipient(full_name="Orang Asing", nik="3399014302758888", account="9990009999")
    lines = ["NO;NAMA;NIK;NO REKENING;NOMINAL;STATUS"]
    for number, (one, amount, status) in enumerate(
        [
            (made[0], "600.000", "BERHASIL"),
            (made[1], "600.000", "GAGAL - rekening tutup"),
            (made[2], "500.000", "BERHASIL"),
            (made[0], "600.000", "BERHASIL"),
            (stranger, "600.000", "BERHASIL"),
            (made[3], "600.000", "diproses"),
        ],
        1,
    ):
        lines.append(f"{number};{one.full_name};'{one.nik};'{one.account};{amount};{status}")
    file = tmp_path / "hasil.csv"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    digest, rows = read_results(store, file)
    assert [row.remark for row in rows][1] == "GAGAL - rekening tutup"
    done = reconciling.reconcile(store, "BT", "1", (digest, rows))
    counts = [len(one) for one in (done.paid, done.failed, done.not_found, done.twice)]
    assert counts == [2, 1, 1, 1]
    assert (len(done.unclear), len(done.other_amount)) == (1, 1)
    assert done.missing == ("Orang 004", "Orang 005", "Orang 006")
    assert (done.amount, done.new, store.count(Payment)) == (1_100_000, 3, 3)
    again = reconciling.reconcile(store, "BT", "1", (digest, rows))
    assert (again.new, store.count(Payment)) == (0, 3)
    realised = reporting.total(reporting.realise(store, reporting.rows_of(store, "BT"), By.PERIOD))
    assert (realised.target, realised.served, realised.given) == (6, 2, 1_100_000)


def test_paid_by_the_bank_and_handed_over_is_said(store: Store) -> None:
    made = decided(store)
    day = planning.plan_distribution(store, "BT", "1", "Aula", DAY).distribution.id
    given = handover.hand_over(store, day, made[0].id)
    row = ResultRow("S", 1, account=made[0].account)
    done = reconciling.reconcile(store, "BT", "1", ("abc", [row]))
    assert done.also_handed_over == (given.receipt,)


# --- figures --------------------------------------------------------------------------------------


def test_every_breakdown_adds_up_to_the_same_sum(store: Store) -> None:
    made = decided(store, 7)
    store.add(a_recipient(full_name="Bukan Penerima", nik=""))
    day = planning.plan_distribution(store, "BT", "1", "Aula", DAY).distribution.id
    for one in made[:4]:
        handover.hand_over(store, day, one.id)
    gone = handover.hand_over(store, day, made[4].id)
    handover.void(store, gone.receipt, "salah orang")
    rows = reporting.rows_of(store, "BT", "1")
    for by in By:
        realised = reporting.realise(store, rows, by)
        summed = reporting.total(realised)
        assert (summed.target, summed.served, summed.left) == (7, 4, 3)
        assert (summed.due, summed.given, summed.percent) == (4_200_000, 2_400_000, 57)
    districts = reporting.realise(store, rows, By.DISTRICT)
    assert [one.title for one in districts] == [
        "Pekalongan Barat",
        "Pekalongan Timur",
        "Pekalongan Utara",
    ]


def test_identity_numbers_leave_only_with_a_reason_and_as_text(
    store: Store, tmp_path: Path
) -> None:
    decided(store, 2)
    odd = store.open(Recipient, store.find(Recipient)[0].id)
    store.save(replace(odd.record, full_name='=HYPERLINK("x")'), odd)
    rows = reporting.rows_of(store, "BT", "1")
    columns = ("full_name", "nik", "kelurahan", "due")
    with pytest.raises(errors.ReasonMissing):
        releasing.by_name_and_address(store, rows, columns)
    with pytest.raises(errors.InvalidValue):
        releasing.by_name_and_address(store, rows, ("agama",))
    table = releasing.by_name_and_address(store, rows, columns, "permintaan Inspektorat")
    out = tmp_path / "bnba.xlsx"
    assert releasing.save_table(table, out) == 2
    sheet = load_workbook(out).active
    assert sheet is not None
    lines = list(sheet.iter_rows(min_row=5))
    names = {str(line[1].value) for line in lines}
    assert '=HYPERLINK("x")' in names
    for line in lines:
        nik = line[2]
        assert (nik.data_type, nik.number_format, len(str(nik.value))) == ("s", "@", 16)
        assert line[4].value == 600_000
    releasing.keep_figure(store, table, "BT 1", "Inspektorat", "permintaan Inspektorat")
    (kept,) = store.find(KeptFigure)
    assert (kept.operator, kept.given_to, kept.filter) == ("Lastri", "Inspektorat", "BT 1")
    assert json.loads(kept.figures) == {"rows": 2}


def test_figures_are_kept_whole(store: Store) -> None:
    decided(store, 2)
    rows = reporting.rows_of(store, "BT", "1")
    releasing.keep_figure(store, reporting.realisation_table(store, rows, By.CATEGORY), "BT 1")
    kept = json.loads(store.find(KeptFigure)[0].figures)
    assert kept["rows"][-1][1:4] == [2, 0, 2]


def test_a_public_list_tells_nothing_private(store: Store) -> None:
    decided(store, 1)
    child = store.add(
        a_recipient(
            full_name="Nur Laila", nik="", birth_date=date(2015, 1, 1), kelurahan_code=KELURAHAN[0]
        )
    )
    planning.enrol(store, "BT", "1", [child])
    planning.decide(store, "BT", "1", "400/2", DAY)
    table = releasing.public_list(store, reporting.rows_of(store, "BT", "1"))
    assert table.columns == ("No", "Name", "Kelurahan")
    assert [row[1] for row in table.rows] == ["N. L.", "Orang 001"]


def test_a_report_is_narrowed_and_says_to_what(store: Store) -> None:
    made = decided(store, 6)
    day = planning.plan_distribution(store, "BT", "1", "Aula", DAY).distribution.id
    for one in made[:2]:
        handover.hand_over(store, day, one.id)
    west = Narrowing("BT", "1", district="33.75.01")
    assert len(reporting.narrowed_rows(store, west)) == 2
    left = replace(west, served=Served.NO)
    assert len(reporting.narrowed_rows(store, left)) == 2 - sum(
        one.kelurahan_code.startswith("33.75.01") for one in made[:2]
    )
    assert reporting.narrowing_words(left) == "BT 1; Pekalongan Barat; Not served yet"
    assert (west.is_whole, Narrowing("BT", "1").is_whole) == (False, True)
    assert not reporting.narrowed_rows(store, Narrowing("BT", "1", category="kiai"))
