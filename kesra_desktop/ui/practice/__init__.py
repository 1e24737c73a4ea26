"""Practising with invented people, in an office that knows nothing of the real one."""
