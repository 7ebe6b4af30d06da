"""Benchmarks: every figure beside its floor, in one run; `python dev.py bench` runs them."""
