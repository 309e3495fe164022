"""Module docstring.

    Indented line.
"""
def one():
    """One line."""
def two():
    """
    Two
        lines.
    """
    return 1
class Doc:
    "class"
    def m(self): "method"
def not_doc():
    x = 1
    "not a docstring"
    f"neither {x}"
    1
    None
    ...
