"""Help inside the program: the clerks' guide, the keys of a screen, and the way to anything."""
