"""Where the day stands, and what waits to be done."""
