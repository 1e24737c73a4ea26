"""Pictures of every screen from invented data, and what can be found wrong with them."""
