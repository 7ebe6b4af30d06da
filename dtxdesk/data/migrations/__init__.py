"""Alembic migrations, run by `data.opening` on a connection it hands over."""
