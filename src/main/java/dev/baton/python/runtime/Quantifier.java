package dev.baton.python.runtime;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// `any`, `all`, and `in` of what must be asked for its items: takes items until one decides the answer.
public final class Quantifier implements Fold {
    private final Predicate<Object> decides;
    private final boolean decided;
    private final Object wanted;
    private boolean found;

    /// @param decides whether an item decides the answer
    /// @param decided the answer then
    /// @param wanted what it keeps alive
    private Quantifier(Predicate<Object> decides, boolean decided, Object wanted) {
        this.decides = decides;
        this.decided = decided;
        this.wanted = wanted;
    }

    /// Whether a value has an item that decides, or has none.
    ///
    /// @param decided the answer then
    /// @param used what is looked at for that
    public static Quantifier of(Object used, Predicate<Object> decides, boolean decided) {
        return new Quantifier(decides, decided, used);
    }

    /// Whether a value has an item of this truth, or has none.
    public static Quantifier ofTruth(Evaluator evaluator, boolean decisive) {
        return new Quantifier(item -> evaluator.operators.truthNow(item) == decisive, decisive, decisive);
    }

    /// Whether an item equals the one that is wanted.
    static Quantifier ofMember(Evaluator evaluator, Object wanted) {
        return new Quantifier(item -> evaluator.operators.isEqual(item, wanted), true, wanted);
    }

    @Override
    public boolean take(Object item, Object key) {
        found = decides.test(item);
        return found;
    }

    @Override
    public Object result() {
        return found == decided;
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(wanted);
    }
}
