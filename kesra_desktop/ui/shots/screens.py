"""Every picture there is: each page declares its own, and no page of the rail is left out."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from kesra_desktop.ui.help import shots as helping
from kesra_desktop.ui.pages.desk import shots as desk
from kesra_desktop.ui.pages.exchange import shots as exchange
from kesra_desktop.ui.pages.home import shots as home
from kesra_desktop.ui.pages.intake import shots as intake
from kesra_desktop.ui.pages.programmes import shots as programmes
from kesra_desktop.ui.pages.recipients import shots as recipients
from kesra_desktop.ui.pages.reports import shots as reports
from kesra_desktop.ui.pages.review import shots as review
from kesra_desktop.ui.pages.settings import shots as settings
from kesra_desktop.ui.pages.start import shots as start
from kesra_desktop.ui.pages.typing import shots as typing
from kesra_desktop.ui.papers import shots as papers

if TYPE_CHECKING:
    from kesra_desktop.ui.shots.shot import Shot

DECLARED = (
    start, home, desk, recipients, programmes, intake, typing, review, exchange, reports,
    settings, papers, helping,
)  # fmt: skip
SHOTS: dict[str, Shot] = {
    shot.name: shot for shot in chain.from_iterable(module.SHOTS for module in DECLARED)
}
