"""Looking at a paper before it is printed or saved."""
