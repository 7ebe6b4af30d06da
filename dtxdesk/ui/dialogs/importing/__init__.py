"""The parts of the preview of an import: what is listed, in which words, and what narrows it."""
