"""The desktop windows: everything here, and only here, knows Qt."""
