class Lexer:
    def __init__(self, text): self.text, self.i = text, 0
    def tokens(self):
        while self.i < len(self.text):
            c = self.text[self.i]
            if c.isspace(): self.i += 1
            elif c.isdigit():
                j = self.i
                while j < len(self.text) and (self.text[j].isdigit() or self.text[j] == "."): j += 1
                yield ("num", float(self.text[self.i:j])); self.i = j
            elif c in "+-*/()": yield ("op", c); self.i += 1
            else: raise SyntaxError(f"bad character {c!r} at {self.i}")
        yield ("end", None)
class Parser:
    def __init__(self, text):
        self.toks = list(Lexer(text).tokens()); self.p = 0
    def peek(self): return self.toks[self.p]
    def take(self): t = self.toks[self.p]; self.p += 1; return t
    def expr(self):
        v = self.term()
        while self.peek()[1] in ("+", "-"):
            v = v + self.term() if self.take()[1] == "+" else v - self.term()
        return v
    def term(self):
        v = self.factor()
        while self.peek()[1] in ("*", "/"):
            v = v * self.factor() if self.take()[1] == "*" else v / self.factor()
        return v
    def factor(self):
        kind, v = self.take()
        if kind == "num": return v
        if v == "(":
            r = self.expr(); self.take(); return r
        if v == "-": return -self.factor()
        raise SyntaxError(f"unexpected {v}")
for s in ("1 + 2 * 3", "(1 + 2) * 3", "-4 / 2 - 1", "2 * (3 + (4 - 1))", "1 / 0", "1 + ", "2 $ 3"):
    try:
        print(s, "=", Parser(s).expr())
    except (SyntaxError, ZeroDivisionError) as e:
        print(s, "->", type(e).__name__, e)
