"""What things are: the office's records and rules in pure Python, without files, SQL or Qt."""
