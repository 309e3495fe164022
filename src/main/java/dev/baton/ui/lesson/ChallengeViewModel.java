package dev.baton.ui.lesson;

import dev.baton.lesson.Block;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A challenge: the learner's program is run when asked, and passes or not.
public final class ChallengeViewModel {
    /// How far a challenge is.
    public enum State {
        OPEN,
        RUNNING,
        PASSED,
        NOT_YET,
        FAILED
    }

    private final Block.Challenge challenge;
    private final StepViewModel step;
    private final LessonPanelViewModel panel;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPEN);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    ChallengeViewModel(Block.Challenge challenge, StepViewModel step, LessonPanelViewModel panel) {
        this.challenge = challenge;
        this.step = step;
        this.panel = panel;
        panel.progress()
                .answer(step.lesson(), challenge.id())
                .filter(answer -> answer.right())
                .ifPresent(answer -> end(State.PASSED, "You have passed this before."));
    }

    public Block.Challenge challenge() {
        return challenge;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What came of it, in a sentence.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Runs the learner's current program.
    public void attempt() {
        if (state.get() != State.RUNNING) {
            end(State.RUNNING, "");
            panel.attempt(step, this);
        }
    }

    void end(State verdict, String text) {
        message.set(text);
        state.set(verdict);
    }
}
