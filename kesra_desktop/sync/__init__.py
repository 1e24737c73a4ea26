"""How laptops talk: exchange files only, no network."""
