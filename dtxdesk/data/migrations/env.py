"""Alembic's environment: it runs on the connection that `data.opening` puts into the config."""

from alembic import context

from dtxdesk.data.schema import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
