"""The command line: the same office without a window; it holds no rule of its own."""

from kesra_desktop.cli.main import main

__all__ = ["main"]
