"""Exchanging data with the other laptops."""
