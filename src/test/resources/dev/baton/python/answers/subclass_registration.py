class Plugin:
    plugins = []
    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.plugins.append(cls.__name__)
class A(Plugin): pass
class B(A): pass
print(Plugin.plugins)
class Elsewhere: pass
class Base:
    def __init_subclass__(cls, default_name, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.default_name = default_name
class Aus(Base, default_name="Bruce"):
    pass
print(Aus.default_name)
class Wrong(Elsewhere, colour="red"): pass
