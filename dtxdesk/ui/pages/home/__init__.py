"""The Home page: what needs an organiser, what was played, how the leagues and jobs stand."""
