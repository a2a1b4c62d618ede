package io.kubarium.cluster.client;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.metrics.Usage;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.engine.RandomStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a component acts, valid during one call. Everything done through it carries the call's cause, unless
 * {@link #because} says otherwise.
 */
public interface Context {
    /** Virtual time, nanoseconds since the scenario's start. */
    long now();

    /** The time on the simulated clocks. */
    Instant clock();

    /** The component's own source of chance. */
    RandomStream random();

    /** How long things take that depend on hardware. */
    Timing timing();

    /** The journal entry that led to this call. */
    long cause();

    /** The same context with another cause (and further causes) for what is done through it. */
    Context because(long cause, List<Long> also);

    /** The same context acting under another writer's name, e.g. one controller of a controller manager. */
    Context as(String writer);

    /** Sends a request to the API server; {@link Component#answered} is called with the token, a value. */
    void request(Request request, Object token);

    /** Calls {@link Component#told} on this component after a delay in nanoseconds; not shown to anybody. */
    void later(long delay, Object message);

    /** Calls {@link Component#told} on another process of the same machine after a delay in nanoseconds. */
    void tell(String process, Object message, long delay);

    /**
     * A wait worth showing: {@link Component#told} is called with the message when it is due.
     *
     * @param purpose name of the countdown, as STORIES section 3 names it ({@code T-grace}, {@code T-probe} …)
     * @param due virtual time in nanoseconds
     * @param exact false if the moment was drawn from a range
     * @return number to cancel it by
     */
    long timer(String purpose, @Nullable ObjectRef about, long due, boolean exact, Object message);

    /** Cancels a timer for a reason; a timer that fired or was cancelled already is left alone. */
    void cancel(long timer, String reason);

    /** Ends this very process, as one that gives up does; whatever it still had to say is lost. */
    void exit();

    /** A node's lease is renewed from now on, or was for the last time. */
    void heartbeat(Heartbeat heartbeat);

    /** The cables, for what models traffic. */
    Wires wires();

    /** What is written on volumes that belong to no machine. */
    Disks disks();

    /** What pods use, as a metrics server would say. */
    Usage usage();

    /** Notes requests of a client since the last note that ended at an endpoint or failed for a reason. */
    void traffic(String client, String service, String endpoint, int ok, int failed, int slow);

    /** Notes a request that failed: at which hop and why. */
    void requestFailed(String client, long number, long started, String at, String reason);

    /** Notes something that no API object shows. */
    void local(String what, @Nullable ObjectRef about, String detail);

    /** Notes a decision; {@code nominated} is a node that is promised although it has no room yet, empty if none. */
    void decided(ObjectRef about, String chosen, String nominated, long seen, long seed, List<Entry.Refusal> refusals);
}
