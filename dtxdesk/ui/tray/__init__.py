"""What dtxdesk does outside of its window: an icon in the tray, and desktop notifications."""
