"""What only a database on a server has: roles, members, who is here."""
