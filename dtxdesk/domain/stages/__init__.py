"""The rules of tournaments: stages, brackets, results, standings (product page 5)."""
