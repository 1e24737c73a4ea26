"""Penerima: everybody on the register, found while typing."""
