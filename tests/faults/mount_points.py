"""What destroys a file system or fills a disk may do so in its own mount point only."""

from __future__ import annotations

import os
from pathlib import Path


class NotOurs(AssertionError):
    """A destructive test was pointed at a place that is not its own mount point."""


def require_own(place: Path) -> None:
    """Let a destructive step go on only in a mounted place below the temporary folders.

    Raises:
        NotOurs: it is no mount point, or it is one that the system lives on.

    """
    real = Path(os.path.realpath(place))
    if not os.path.ismount(real) or len(real.parts) < 4:
        raise NotOurs(str(place))
