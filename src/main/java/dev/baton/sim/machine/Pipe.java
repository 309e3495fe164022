package dev.baton.sim.machine;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// A pipe of the operating system: messages in order, between threads of any processes.
///
/// **Models**: a limited number of bytes on the way; a reader that waits while there is nothing and a writer that waits
/// while what was written does not fit; whole messages, as `multiprocessing` sends them.
///
/// **Does not model**: bytes of a message that arrive before others.
///
/// **Simplifications**: a reader can have a message as soon as its writer has begun, and takes all of it at once; its
/// writer goes on when what is left in the pipe fits.
///
/// **Source**: Linux pipe(7): 65,536 bytes.
public final class Pipe {
    private static final long CAPACITY_BYTES = 65_536;

    private final ArrayDeque<Message> messages = new ArrayDeque<>();
    private final ThreadLine readers;
    private final ThreadLine writers;
    private long bytes;

    /// A message on the way.
    ///
    /// @param bytes its length
    public record Message(Object content, long bytes) {}

    /// An empty pipe.
    public Pipe(Machine machine) {
        readers = new ThreadLine(machine);
        writers = new ThreadLine(machine);
    }

    /// Who waits for a message.
    public ThreadLine readers() {
        return readers;
    }

    /// Who waits until its message fits.
    public ThreadLine writers() {
        return writers;
    }

    /// Whether there is no message.
    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /// Whether the messages do not fit: then their writer waits.
    public boolean isFull() {
        return bytes > CAPACITY_BYTES;
    }

    /// Puts a message in and wakes a reader.
    public void send(Object content, long length) {
        messages.add(new Message(content, length));
        bytes += length;
        readers.wakeFirst();
    }

    /// Takes the first message, null when there is none, and wakes the writers that may go on.
    public @Nullable Message receive() {
        Message message = messages.poll();
        if (message != null) {
            bytes -= message.bytes();
            if (!isFull()) {
                writers.wakeAll();
            }
        }
        return message;
    }
}
