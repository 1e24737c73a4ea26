"""Where things are kept: the only package that knows SQL."""
