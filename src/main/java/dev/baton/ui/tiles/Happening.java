package dev.baton.ui.tiles;

import dev.baton.trace.LockInfo;
import dev.baton.trace.LockKind;
import dev.baton.trace.Moments;
import dev.baton.trace.Trace;
import dev.baton.ui.playback.Threads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Something that happened between threads, as a sentence.
///
/// @param nanos when
/// @param sentence what
public record Happening(long nanos, String sentence) {
    /// The last of them up to a time, oldest first.
    static List<Happening> last(Trace trace, long nanos, int most) {
        List<Happening> result = new ArrayList<>();
        Moments moments = trace.moments();
        for (int i = moments.indexAt(nanos); i >= 0 && result.size() < most; i--) {
            result.add(new Happening(moments.nanos(i), sentence(trace, i)));
        }
        Collections.reverse(result);
        return result;
    }

    private static String sentence(Trace trace, int moment) {
        Moments moments = trace.moments();
        Threads names = Threads.of(trace);
        String thread = names.inSentence(moments.thread(moment));
        String other = moments.other(moment) < 0 ? "" : names.inSentence(moments.other(moment));
        String lock = moments.lock(moment) < 0 ? "" : name(trace.locks().get(moments.lock(moment)));
        String sentence =
                switch (moments.kind(moment)) {
                    case THREAD_STARTED -> moments.other(moment) < 0 ? thread + " starts" : other + " starts " + thread;
                    case THREAD_ENDED -> thread + " ends";
                    case DROP_REQUESTED -> thread + " asks " + other + " to drop " + lock;
                    case HANDED_OVER -> thread + " takes " + lock + " that " + other + " was asked to drop";
                    case TAKEN_OVER -> thread + " takes " + lock + " that " + other + " let go";
                };
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String name(LockInfo lock) {
        return lock.kind() == LockKind.GIL ? "the GIL" : lock.name();
    }
}
