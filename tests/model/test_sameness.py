"""Each row of the decision table, the people who must stay apart, and lists without a pattern."""

from __future__ import annotations

from typing import Any

import pytest

from kesra_desktop import errors
from kesra_desktop.model.sameness import reasons
from kesra_desktop.model.sameness.candidate import Candidate, Pair
from kesra_desktop.model.sameness.search import pairs
from kesra_desktop.model.verdicts import Answer, Verdict, Verdicts, in_order, row_mark

SITI: dict[str, Any] = {
    "name": "Siti Khotijah",
    "nik": "3399015208759001",
    "birth_date": "1975-08-12",
    "sex": "P",
    "kelurahan": "33.99.01.1001",
    "rt": "1",
    "rw": "2",
}
STANDARD: dict[str, Any] = {"birth_date": "1960-12-31", "nik": "3399017112609001"}
NONE: dict[str, Any] = {"nik": ""}


def person(key: str, *changes: dict[str, Any], **more: Any) -> Candidate:
    merged: dict[str, Any] = dict(SITI)
    for change in (*changes, more):
        merged |= change
    return Candidate(**{"key": key, "list_key": f"list {key}", **merged})


def judged(one: Candidate, other: Candidate, remembered: Verdicts | None = None) -> Pair | None:
    found = list(pairs([one, other], remembered=remembered or Verdicts()))
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    ("mine", "theirs", "kind", "level", "reason"),
    [
        # the same valid NIK and a like name
        ({}, {}, "auto", "pasti", "name_same"),
        ({}, {"name": "ST. CHOTIJAH"}, "auto", "pasti", "name_same_sound"),
        ({}, {"name": "Siti Khotijha"}, "auto", "pasti", "name_near"),
        ({}, {"name": "Khotijah"}, "auto", "pasti", "name_part"),
        ({}, {"birth_date": "1975-12-08", "sex": "L"}, "auto", "pasti", "birth_swapped"),
        ({}, {"nik": "3399015208759777", "former_niks": (SITI["nik"],)}, "auto", "pasti",
         "nik_same"),
        ({}, {"name": "Imas", "alias": "Siti Khotijah"}, "auto", "pasti", "name_same_sound"),
        # the same valid NIK and another name
        ({}, {"name": "Slamet Riyadi", "sex": "L", "birth_date": "1970-01-03"}, "conflict",
         "mungkin", "name_other"),
        ({}, {"birth_date": "1998-02-03"}, "conflict", "mungkin", "birth_other"),
        ({}, {"name": "Siti Khotimah", "sex": "L"}, "proposed", "hampir pasti", "sex_other"),
        # 15 digits and a suspect last one; the last four lost; the same but damaged
        ({}, {"nik": "3399015208759000", "nik_suspect": True}, "proposed", "hampir pasti",
         "nik_cut"),
        ({}, {"nik": "3399015208750000", "nik_suspect": True}, "proposed", "hampir pasti",
         "nik_cut"),
        ({"nik_suspect": True}, {}, "proposed", "hampir pasti", "nik_same_damaged"),
        ({"nik": "3399019908759001"}, {"nik": "3399019908759001"}, "proposed", "hampir pasti",
         "nik_same_damaged"),
        # one digit, two swapped digits, a digit missing
        ({}, {"nik": "3399015208758001"}, "proposed", "kuat", "nik_one_digit"),
        ({}, {"nik": "3399015208750901"}, "proposed", "kuat", "nik_swapped"),
        ({}, {"nik": "", "nik_written": "339901520875901"}, "proposed", "kuat",
         "nik_digit_missing"),
        # no NIK on one side
        ({}, NONE, "proposed", "kuat", "birth_same"),
        ({}, {**NONE, "name": "Hj. Siti Chotijah"}, "proposed", "kuat", "name_same_sound"),
        ({}, {**NONE, "kelurahan": "33.99.01.1002"}, "proposed", "mungkin", "kelurahan_other"),
        ({}, {**NONE, "name": "Siti Khotijha"}, "proposed", "mungkin", "name_near"),
        ({"birth_date": ""}, {**NONE, "birth_date": ""}, "proposed", "mungkin", "rt_same"),
        (STANDARD, {**STANDARD, **NONE}, "proposed", "mungkin", "birth_standard"),
        # an older second NIK; a relative's NIK on a list without dates of birth
        ({}, {"nik": "3375015208759444"}, "proposed", "mungkin", "nik_other"),
        ({}, {"nik": "3399010101019002", "birth_date": "", "sex": ""}, "proposed", "mungkin",
         "nik_other"),
    ],
)  # fmt: skip
def test_rows_of_the_table(
    mine: dict[str, Any], theirs: dict[str, Any], kind: str, level: str, reason: str
) -> None:
    for one, other in ((mine, theirs), (theirs, mine)):
        found = judged(person("a", one), person("b", other))
        assert found is not None
        assert (found.kind, found.level) == (kind, level)
        assert reason in found.reasons
        assert 0 < found.score <= 100


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        # twins: one card, one day, serials that follow each other
        ({"name": "Nur Khasanah", "kk": "3399010101209001"},
         {"name": "Nur Hasanah", "kk": "3399010101209001", "nik": "3399015208759002"}),
        # father and son
        ({"name": "Aziz Zainal", "nik": "3399015908759001", "birth_date": "1975-08-19"},
         {"name": "Aziz Zainal", "nik": "3399016005029001", "birth_date": "2002-05-20"}),
        # namesakes in one kelurahan, and with a standard date
        ({}, {"nik": "3399015501829002", "birth_date": "1982-01-15", "rt": "4"}),
        (STANDARD, {**STANDARD, "nik": "3399017112609044", "rt": "7"}),
        (STANDARD, {**STANDARD, **NONE, "rt": "7"}),
        ({"birth_date": ""}, {**NONE, "birth_date": "", "rt": "7"}),
        # another person whose NIK differs in the last digit
        ({}, {"name": "Rubiyah", "nik": "3399015208759008"}),
        # one letter, another person
        ({"name": "Sumarni"}, {"name": "Sumarno", "nik": "3399011208759002", "sex": "L"}),
        # a relative in a dead person's place; a family on one card
        ({"kk": "3399010101209001"}, {"name": "Slamet", "nik": "3399011908709003", "sex": "L",
                                      "birth_date": "1970-08-19", "kk": "3399010101209001"}),
        # nothing but the name
        ({"kelurahan": "", "birth_date": ""}, {**NONE, "kelurahan": "", "birth_date": ""}),
    ],
)  # fmt: skip
def test_people_who_stay_apart(mine: dict[str, Any], theirs: dict[str, Any]) -> None:
    assert judged(person("a", mine), person("b", theirs)) is None


def test_twins_on_two_lists_meet_only_themselves() -> None:
    twins = [{"name": "Naufal Sudarmo", "sex": "L", "nik": f"339901120875900{n}"} for n in "12"]
    twins[1]["name"] = "Naufal Sudarmi"
    first = [person(f"a{n}", one, list_key="a") for n, one in enumerate(twins)]
    second = [person(f"b{n}", one, NONE, list_key="b") for n, one in enumerate(twins)]
    found = {(one.a, one.b) for one in pairs([*first, *second])}
    assert found == {("a0", "b0"), ("a1", "b1")}


def test_few_pairs_say_everything() -> None:
    copies = [person(f"a{n}") for n in range(5)]
    damaged = [person(f"b{n}", nik_suspect=True, nik="3399015208759000") for n in range(3)]
    other = person("c", name="Slamet Riyadi", sex="L", birth_date="1970-01-03")
    found = list(pairs([*copies, *damaged, other]))
    kinds = [one.kind.value for one in found]
    assert kinds == ["auto"] * 4 + ["conflict"] + ["proposed"] * 3
    assert [one.score for one in found[5:]] == sorted(
        (one.score for one in found[5:]), reverse=True
    )


def test_links_that_would_bring_two_people_together_are_asked() -> None:
    names = ("Hasan Basri", "Basri", "Basri Umar", "Basri Umar, S.Pd.")
    rows = [person(key, name=name, birth_date="") for key, name in zip("abcd", names, strict=True)]
    kinds = {(found.a, found.b): found.kind.value for found in pairs(rows)}
    assert kinds == {
        ("a", "c"): "conflict",
        ("a", "b"): "proposed",
        ("b", "c"): "proposed",
        ("c", "d"): "auto",  # one spelling of one name is no doubt
    }


def test_the_register_is_streamed_and_not_held_against_itself() -> None:
    people = [person(f"r{n}", list_key="register") for n in range(2)]
    found = list(pairs([person("new")], iter(people)))
    assert [(one.a, one.b, one.kind.value) for one in found] == [
        ("new", "r0", "auto"), ("new", "r1", "auto")]  # fmt: skip
    assert list(pairs([], iter(people))) == []


def test_a_crowd_under_one_key_is_no_square_of_work() -> None:
    """A list filled by one wrong NIK and one date is still compared in the order of its names."""
    names = [f"{first} {second}" for first in _SYLLABLES for second in _SYLLABLES]
    crowd = [person(f"k{n}", name=name, list_key="one") for n, name in enumerate(names)]
    twice = person("z", name=names[17], list_key="two")
    found = list(pairs([*crowd, twice]))
    assert len(found) < 3 * len(crowd)
    assert {("k17", "z")} == {(one.a, one.b) for one in found if "name_same" in one.reasons}


_SYLLABLES = ("Tarmuji", "Kasmuri", "Wagiman", "Suparto", "Ngatimin", "Rohani", "Lukman", "Yatno",
              "Dimas", "Galuh", "Pandu", "Fajar", "Jumadi", "Cahyono", "Harun", "Eko")  # fmt: skip


def test_cancelling() -> None:
    def stop(done: int, total: int) -> None:
        raise errors.Cancelled()

    with pytest.raises(errors.Cancelled):
        list(pairs([person("a")], progress=stop))


def verdict(answer: Answer, record: str, replaces: str = "") -> Verdict:
    one, other = in_order("r:1", "c:2")
    return Verdict(id=record, one=one, other=other, answer=answer, replaces=replaces)


def test_answers_are_remembered() -> None:
    mine, theirs = person("a", marks=("r:1",)), person("b", NONE, marks=("c:9", "c:2"))
    assert judged(mine, theirs, Verdicts([verdict(Answer.DIFFERENT, "v1")])) is None
    same = judged(mine, theirs, Verdicts([verdict(Answer.SAME, "v1")]))
    assert same is not None
    assert (same.kind, same.reasons[0]) == ("auto", "decided_same")
    later = judged(mine, theirs, Verdicts([verdict(Answer.LATER, "v1")]))
    assert later is not None
    assert later.kind == "proposed"


def test_two_answers_open_the_question_again_until_a_third_replaces_them() -> None:
    mine, theirs = person("a", marks=("r:1",)), person("b", NONE, marks=("c:2",))
    two = [verdict(Answer.DIFFERENT, "v1"), verdict(Answer.SAME, "v2")]
    for order in (two, two[::-1]):
        assert judged(mine, theirs, Verdicts(order)).reasons[0] == "disputed"  # type: ignore[union-attr]
        assert len(Verdicts(order).disputed()) == 1
    third = verdict(Answer.DIFFERENT, "v3", "v1 v2")
    for all_three in ([third, *two], [*two, third]):
        assert judged(mine, theirs, Verdicts(all_three)) is None
        assert Verdicts(all_three).disputed() == []


def test_marks_outlive_the_reading() -> None:
    raw = {"full_name": "HJ. SITI  KHOTIJAH, S.Pd", "nik": "'3399015208759001", "amount": "600000"}
    again = {"full_name": "Hj. Siti Khotijah S.Pd.", "nik": "3399015208759001", "amount": "0"}
    assert row_mark(raw, "office") == row_mark(again, "office") != ""
    assert row_mark(raw, "office") != row_mark(raw, "another")
    assert row_mark(raw, "office") != row_mark(raw | {"rt": "3"}, "office")
    assert row_mark({"amount": "1"}, "office") == ""


def test_every_reason_has_a_sentence_and_a_direction() -> None:
    assert len(reasons.codes()) > 20
    for code in reasons.codes():
        assert reasons.reason_text(code) != code
    assert reasons.speaks_for("nik_same")
    assert not reasons.speaks_for("sex_other")
    assert reasons.reason_text("of_a_newer_program") == "of_a_newer_program"


def test_a_name_alone_needs_to_be_the_only_one_of_its_list() -> None:
    bare = {"nik": "", "birth_date": "", "rt": "", "sex": ""}
    three = [person(key, bare, list_key=key) for key in ("kelurahan", "bank", "ministry")]
    assert len(list(pairs(three))) == 2  # one person on three lists
    namesake = person("namesake", bare, list_key="bank")
    found = {(one.a, one.b) for one in pairs([*three, namesake])}
    assert found == {("kelurahan", "ministry")}
