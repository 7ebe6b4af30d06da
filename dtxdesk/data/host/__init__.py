"""This computer serves the shared database for a LAN event: the optional extra `dtxdesk[host]`."""
