"""What is printed: the only package that knows reportlab."""
