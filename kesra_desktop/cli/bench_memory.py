"""How much memory reading a file takes, measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")
_RESET = Path("/proc/self/clear_refs")
_MEASURED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kesra_desktop.cli.bench_memory import peak, reset
from kesra_desktop.store.office import open_office
from kesra_desktop.sync import exchange
folder, file, passphrase = Path(sys.argv[1]), Path(sys.argv[2]), sys.stdin.read()
with open_office(folder, None, passphrase, lambda: datetime.now(UTC)) as store:
    before = reset()
    exchange.import_from(store, file)
    print(peak() - before)
"""


def growth(folder: Path, file: Path, passphrase: str) -> float | None:
    """Return by how many MB importing a file grows a process at most; None where none can tell."""
    if not (_STATUS.exists() and _RESET.exists()):
        return None
    done = subprocess.run(  # noqa: S603  (our own script)
        [sys.executable, "-c", _MEASURED, str(folder), str(file)],
        input=passphrase,
        cwd=Path(__file__).parent.parent.parent,
        capture_output=True,
        check=True,
        text=True,
    )
    return float(done.stdout)


def reset() -> float:
    """Begin to look for the peak and return the resident MB of now."""
    _RESET.write_text("5")
    return _resident("VmRSS:")


def peak() -> float:
    """Return the most resident MB since `reset`."""
    return _resident("VmHWM:")


def _resident(name: str) -> float:
    line = next(one for one in _STATUS.read_text().splitlines() if one.startswith(name))
    return int(line.split()[1]) / 1024
