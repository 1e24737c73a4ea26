"""Program: from a template to the closed day, one step after the other."""
