"""Meja penyaluran: the clerk scans, sees the answer, hands over."""
