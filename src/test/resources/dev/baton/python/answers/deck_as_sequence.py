class Card:
    __slots__ = ("rank", "suit")
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit
    def __repr__(self): return f"Card({self.rank=}, {self.suit=})"
    def __lt__(self, other): return (self.rank, self.suit) < (other.rank, other.suit)
class FrenchDeck:
    ranks = [str(n) for n in range(2, 11)] + list('JQKA')
    suits = 'spades diamonds clubs hearts'.split()
    def __init__(self):
        self._cards = [Card(rank, suit) for suit in self.suits
                                        for rank in self.ranks]
    def __len__(self):
        return len(self._cards)
    def __getitem__(self, position):
        return self._cards[position]
    def __contains__(self, c): return any(c.rank == d.rank and c.suit == d.suit for d in self._cards)
deck = FrenchDeck()
print(len(deck), deck[0], deck[-1], deck[:3], deck[12::13])
print(Card('Q', 'hearts') in deck, Card('7', 'beasts') in deck)
suit_values = dict(spades=3, hearts=2, diamonds=1, clubs=0)
def spades_high(card):
    rank_value = FrenchDeck.ranks.index(card.rank)
    return rank_value * len(suit_values) + suit_values[card.suit]
for card in sorted(deck, key=spades_high)[:3]:
    print(card)
for c in reversed(deck):
    print(c); break
try:
    deck[0].colour = "red"
except AttributeError as e:
    print(e)
print(min(deck))
deck[99]
