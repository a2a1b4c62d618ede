package io.kubarium.app.bench;

import io.kubarium.engine.EventQueue;
import io.kubarium.engine.RandomStream;

/**
 * The bare event queue with 1,000 events pending: each one taken is scheduled again after a random delay, as a
 * component that wakes, does nothing and sleeps.
 */
final class EngineEvents implements Bench {
    private static final int PENDING = 1_000;
    private static final int WARM_UP = 2_000_000;
    private static final int EVENTS = 10_000_000;
    private static final int DELAYS = 1 << 16;
    private static final long LONGEST_DELAY = 1_000_000_000L;

    @Override
    public String name() {
        return "engine.events_per_s";
    }

    @Override
    public String unit() {
        return "events/s";
    }

    @Override
    public double measure() {
        long[] delays = delays(); // drawn beforehand: the queue is measured, not the generator
        EventQueue queue = new EventQueue();
        for (int target = 0; target < PENDING; target++) queue.schedule(delays[target], target, "wake", 0);
        run(queue, delays, WARM_UP);
        long start = System.nanoTime();
        run(queue, delays, EVENTS);
        return EVENTS * 1e9 / (System.nanoTime() - start);
    }

    private static void run(EventQueue queue, long[] delays, int events) {
        for (int i = 0; i < events; i++) {
            queue.take();
            queue.schedule(queue.now() + delays[i & DELAYS - 1], queue.target(), queue.message(), queue.id());
        }
    }

    private static long[] delays() {
        RandomStream random = RandomStream.named(1, "bench");
        long[] delays = new long[DELAYS];
        for (int i = 0; i < DELAYS; i++) delays[i] = random.between(1, LONGEST_DELAY);
        return delays;
    }
}
