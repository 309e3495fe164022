package dev.baton.ui.playback;

import java.util.List;

/// Runs a scenario on each interpreter asked for. Called off the user interface thread.
public interface WorldLoader {
    /// The worlds in the order of the request's interpreters.
    ///
    /// @throws LoadFailure when the scenario cannot run, with what keeps it from running
    List<World> load(WorldRequest request, Progress progress) throws LoadFailure;

    /// How the caller follows a load, and stops it.
    interface Progress {
        /// Whether the result is no longer wanted; the loader then returns early with whatever it likes.
        boolean isCancelled();

        /// Tells how much is done, 0 to 1.
        void report(double fraction);
    }

    /// A scenario that cannot run.
    final class LoadFailure extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        /// @param problems what keeps it from running, one at least
        public LoadFailure(List<Problem> problems) {
            super(problems.getFirst().sentence());
            this.problems = List.copyOf(problems);
        }

        /// What keeps it from running.
        public List<Problem> problems() {
            return problems;
        }
    }
}
