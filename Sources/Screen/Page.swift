// Words follow.
