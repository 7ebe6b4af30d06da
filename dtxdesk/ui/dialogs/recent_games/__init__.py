"""What our people play on Steam, also outside of the leagues."""
