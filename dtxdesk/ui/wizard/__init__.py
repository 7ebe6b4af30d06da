"""The first-run wizard: where the data live, the Steam key and a first league, and off it goes."""
