"""A tournament shown to a hall or a stream: its pages one after the other, as they are just now."""
