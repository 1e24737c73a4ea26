"""Every kind of record, loaded in one place so that stores and tools know them all."""

from kesra_desktop.model import (
    distributions,
    institutions,
    office,
    people,
    programmes,
    sources,
)
from kesra_desktop.model.record import kinds

__all__ = ["distributions", "institutions", "kinds", "office", "people", "programmes", "sources"]
