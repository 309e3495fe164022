package dev.baton.bench;

/// The lock model written out by hand: a binary heap of one long for each event, arrays for everything else, no
/// allocation and no recording. What an engine can hope to reach.
final class HeapLoop {
    private static final int THREAD_BITS = 12;
    private static final long THREAD_MASK = (1L << THREAD_BITS) - 1;

    private final LockModel model;
    private final long[] heap;
    private int heapSize;
    private final int[] ready;
    private int readyHead;
    private int readySize;
    private int idleCores;
    private final int[] holder;
    private final int[][] waiting;
    private final int[] waitingHead;
    private final int[] waitingSize;
    private final int[] cycle;
    private final boolean[] holding;
    private long now;

    HeapLoop(LockModel model) {
        this.model = model;
        int threads = model.threads();
        heap = new long[threads + 1];
        ready = new int[threads];
        holder = new int[model.locks()];
        waiting = new int[model.locks()][threads];
        waitingHead = new int[model.locks()];
        waitingSize = new int[model.locks()];
        cycle = new int[threads];
        holding = new boolean[threads];
        java.util.Arrays.fill(holder, -1);
    }

    /// Simulates to the end and returns the time of the end.
    long run() {
        idleCores = model.cores();
        for (int thread = 0; thread < model.threads(); thread++) {
            makeReady(thread);
        }
        dispatch();
        while (heapSize > 0) {
            long first = pop();
            now = first >> THREAD_BITS;
            int thread = (int) (first & THREAD_MASK);
            if (holding[thread]) {
                release(thread);
            } else {
                acquire(thread);
            }
            dispatch();
        }
        return now;
    }

    private void acquire(int thread) {
        int lock = model.lock(thread, cycle[thread]);
        if (holder[lock] < 0) {
            holder[lock] = thread;
            holding[thread] = true;
            push(now + model.hold(thread, cycle[thread]), thread);
        } else {
            int[] queue = waiting[lock];
            int at = waitingHead[lock] + waitingSize[lock]++;
            queue[at >= queue.length ? at - queue.length : at] = thread;
            idleCores++;
        }
    }

    private void release(int thread) {
        int lock = model.lock(thread, cycle[thread]);
        holding[thread] = false;
        if (waitingSize[lock] > 0) {
            int next = waiting[lock][waitingHead[lock]];
            waitingHead[lock] = waitingHead[lock] + 1 == waiting[lock].length ? 0 : waitingHead[lock] + 1;
            waitingSize[lock]--;
            holder[lock] = next;
            holding[next] = true;
            makeReady(next);
        } else {
            holder[lock] = -1;
        }
        idleCores++;
        if (++cycle[thread] < model.cyclesOfEach()) {
            makeReady(thread);
        }
    }

    private void makeReady(int thread) {
        int at = readyHead + readySize++;
        ready[at >= ready.length ? at - ready.length : at] = thread;
    }

    private void dispatch() {
        while (idleCores > 0 && readySize > 0) {
            int thread = ready[readyHead];
            readyHead = readyHead + 1 == ready.length ? 0 : readyHead + 1;
            readySize--;
            idleCores--;
            int visit = cycle[thread];
            push(now + (holding[thread] ? model.hold(thread, visit) : model.compute(thread, visit)), thread);
        }
    }

    private void push(long nanos, int thread) {
        long event = nanos << THREAD_BITS | thread;
        int index = heapSize++;
        while (index > 0) {
            int parent = index - 1 >> 1;
            if (heap[parent] <= event) {
                break;
            }
            heap[index] = heap[parent];
            index = parent;
        }
        heap[index] = event;
    }

    private long pop() {
        long first = heap[0];
        long last = heap[--heapSize];
        int index = 0;
        int child = 1;
        while (child < heapSize) {
            if (child + 1 < heapSize && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[index] = heap[child];
            index = child;
            child = 2 * index + 1;
        }
        heap[index] = last;
        return first;
    }
}
