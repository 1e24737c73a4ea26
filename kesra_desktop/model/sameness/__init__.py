"""Who is the same person: candidates compared by a decision table, found through blocks."""
