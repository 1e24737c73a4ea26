"""What is seen before the office is open: unlocking and setting up."""
