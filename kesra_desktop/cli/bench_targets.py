"""The targets of exchange, and which of them a measurement holds."""

from __future__ import annotations

from typing import Any, NamedTuple


class Target(NamedTuple):
    """The most a step may cost: beside its floor (x), or in itself."""

    what: str
    most: float
    unit: str = "x"


_ALLOWED_PER_EDIT = 20  # bytes of a file for each edit, so that a person can be forgotten
_MANY = 50_000  # people from which on a full file has other targets
_FULL = (Target("export", 0.8), Target("import", 3.2))
_FULL_OF_MANY = (Target("export", 1.0), Target("import", 3.0))
_TARGETS = (
    Target("again", 0.4),
    Target("delta_export", 0.8),
    Target("delta_import", 2.2),
    Target("edits_export", 0.5),
    Target("edits_import", 2.5),
    Target("bytes", 1.25),
    Target("delta_bytes", 1.5),
    Target("disk", 3.1),
    Target("disk_per_edit", 180, "B"),
    Target("import_memory", 150, "MB"),
    Target("commit_p95", 5, "ms"),
    Target("history", 5, "ms"),
    Target("header", 50, "ms"),
    Target("clashes_missed", 0, "clashes"),
    Target("clashes_false", 0, "clashes"),
)


def judged(
    ours: dict[str, float], floor: dict[str, float], told: dict[str, float], people: int
) -> dict[str, Any]:
    """Return each target with what was measured, and whether it holds."""
    allowed = _ALLOWED_PER_EDIT * ours["delta_count"]
    measured = {
        **{what: ours[what] / floor[what] for what in floor if floor[what]},
        "delta_bytes": (ours["delta_bytes"] - allowed) / floor["delta_bytes"],
        **{what: ours[what] * 1000 for what in ("commit_p95", "history", "header")},
        **told,
    }
    full = _FULL_OF_MANY if people >= _MANY else _FULL
    targets = {
        target.what: {
            "measured": round(measured[target.what], 2),
            "target": target.most,
            "unit": target.unit,
            "holds": measured[target.what] <= target.most,
        }
        for target in (*full, *_TARGETS)
        if target.what in measured
    }
    return {
        "edits_of_the_delta": int(ours["delta_count"]),
        "targets": targets,
        "held": sum(one["holds"] for one in targets.values()),
        "of": len(targets),
        "told": told,
        "ours": {what: round(value, 4) for what, value in ours.items()},
        "floor": {what: round(value, 4) for what, value in floor.items() if value > 1e-4},
    }
