"""A destructive test refuses to run outside its own mount point."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_disk
import test_real_cuts
import test_stick_pulls
from mount_points import NotOurs, require_own


@pytest.mark.parametrize("name", ["", "plain", "link"])
def test_what_fills_or_stops_a_disk_refuses_every_other_place(tmp_path: Path, name: str) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "link").symlink_to("/")
    place = tmp_path / name
    before = sorted(place.iterdir()) if name != "link" else []
    for destroy in (require_own, test_real_cuts.cut_power, lambda at: small_disk.fill(at, 0)):
        with pytest.raises(NotOurs):
            destroy(place)
    stick = object.__new__(test_stick_pulls.Ext4)
    stick.place = place
    with pytest.raises(NotOurs):
        stick.pull()
    assert name == "link" or sorted(place.iterdir()) == before


def test_the_system_itself_is_nobodys_stick() -> None:
    for place in ("/", "/proc", "/dev"):
        with pytest.raises(NotOurs):
            require_own(Path(place))
