"""The Schedule tab of a tournament: when, where and by whom series are played and cast."""
