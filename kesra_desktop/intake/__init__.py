"""How surviving lists come in: from a messy file to staged, cleaned rows."""
