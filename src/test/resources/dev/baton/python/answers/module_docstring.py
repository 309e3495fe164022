"""What this program is for."""
print(__doc__, __name__)
