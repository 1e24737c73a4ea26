"""Bringing surviving lists into the register, step by step."""
