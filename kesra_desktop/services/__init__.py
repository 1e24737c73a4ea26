"""What a clerk does: one function for each verb."""
