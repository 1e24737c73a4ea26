"""Laporan: what was realised, and the papers and lists that leave the office."""
