"""Pictures of review: a pair to decide, what exchange raises, and nothing left to decide."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kesra_desktop.ui.pages.review.case_samples import SampleCases
from kesra_desktop.ui.pages.review.page import ReviewPage
from kesra_desktop.ui.pages.review.samples import SampleReview
from kesra_desktop.ui.shots.shot import Screen, Shot

if TYPE_CHECKING:
    from kesra_desktop.ui.shots.shot import Studio


def _pair(studio: Studio) -> Screen:
    page = ReviewPage(studio.theme, SampleReview())
    window = studio.window("review", page)
    window.offer_undo("Sumarni dan Sumarmi digabung menjadi satu.", lambda: None)
    return Screen(window, page.show_kinds)


def _none(studio: Studio) -> Screen:
    page = ReviewPage(studio.theme, SampleReview(nothing=True))
    return Screen(studio.window("review", page), page.show_kinds)


def _case(studio: Studio, kind: str) -> Screen:
    page = ReviewPage(studio.theme, SampleReview(), SampleCases())
    window = studio.window("review", page)
    if page.questions is not None:
        page.questions.surveyed.connect(lambda: page.show_kind(kind))
    return Screen(window, page.survey)


SHOTS = (
    Shot("review", "", _pair),
    Shot("review", "none", _none),
    Shot("review", "doubles", partial(_case, kind="doubles")),
    Shot("review", "clashes", partial(_case, kind="clashes")),
    Shot("review", "laptops", partial(_case, kind="laptops")),
)
