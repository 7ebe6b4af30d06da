"""Base MMR that is to be looked at again."""
