class Player:
    def __init__(self): self.health = 10
    def heal(self): self.helth += 1
Player().heal()
