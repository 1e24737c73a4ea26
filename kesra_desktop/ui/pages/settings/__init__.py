"""Settings: what papers take from the office, each from a day on."""
