"""Typing from photographed pages: the page beside the form, a band on the row, read twice."""
