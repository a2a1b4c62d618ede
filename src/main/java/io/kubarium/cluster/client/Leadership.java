package io.kubarium.cluster.client;

import io.kubarium.api.Kinds;
import io.kubarium.api.Lease;
import io.kubarium.api.LeaseSpec;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.engine.RandomStream;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A process's part in the election of a leader (API-245 to API-248, NOD-305, NOD-306): it holds the Lease of its name in
 * kube-system or waits for it, and ends if it cannot renew it in time. Renewals that succeed are reckoned, not ticked.
 */
public final class Leadership {
    /** Where these Leases are. */
    public static final String NAMESPACE = "kube-system";

    private static final int SECONDS = 15;
    private static final long DURATION = SECONDS * Timing.SECOND;
    private static final long RENEWAL = 2_005 * Timing.MS;
    private static final long DEADLINE = 10 * Timing.SECOND;
    private static final long LOOK_MIN = 2 * Timing.SECOND;
    private static final long LOOK_MAX = 4_400 * Timing.MS;

    /** It is time to look at the Lease again. */
    private record Look() {}

    /** Renewals have failed for too long. */
    private record TooLate() {}

    /** Which request of the election an answer belongs to. */
    private enum Asked { SEEN, TAKEN, GIVEN_BACK }

    private enum Role { FIRST, CANDIDATE, LEADER }

    private final String name;
    private final String machine;
    private final String reporter;
    private final boolean givesBack;
    private Role role;
    private @Nullable Lease lease;
    private String identity = "";
    private long since;
    private long seenSince = -1;
    private long timer = -1;

    /**
     * Of a process on a machine.
     *
     * @param reporter who tells in Events that it leads
     * @param givesBack ended in order, it gives the Lease back (API-246)
     */
    public Leadership(String name, String machine, String reporter, boolean givesBack) {
        this.name = name;
        this.machine = machine;
        this.reporter = reporter;
        this.givesBack = givesBack;
        this.role = Role.FIRST;
    }

    /** An independent one in the same state. */
    public Leadership copy() {
        Leadership copy = new Leadership(name, machine, reporter, givesBack);
        copy.role = role;
        copy.lease = lease;
        copy.identity = identity;
        copy.since = since;
        copy.seenSince = seenSince;
        copy.timer = timer;
        return copy;
    }

    /** {@code HOST_UUID}, new at each start (API-245). */
    public static String identity(String machine, Timing timing, RandomStream random) {
        return host(machine, timing) + "_" + uuid(random);
    }

    /** What a machine calls itself; the one of the recordings was called vm. */
    public static String host(String machine, Timing timing) {
        return timing.profile().equals("recorded") ? "vm" : machine;
    }

    /** A random UUID. */
    public static String uuid(RandomStream random) {
        String digits = String.format(Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
        return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-4" + digits.substring(13, 16) + "-a" + digits.substring(17, 20) + "-" + digits.substring(20);
    }

    /** Whether this process leads. */
    public boolean leads() {
        return role == Role.LEADER;
    }

    /** The process has started; one of a scenario's start leads already. True if it leads. */
    public boolean started(Snapshot listed, Context context) {
        if (role == Role.FIRST) {
            role = Role.LEADER;
            lease = listed.get(Lease.class, NAMESPACE, name);
            identity = lease == null ? "" : lease.spec().holderIdentity();
            since = context.now();
            return true;
        }
        identity = identity(machine, context.timing(), context.random());
        look(context);
        return false;
    }

    private void look(Context context) {
        context.request(new Request.Get(ref()), Asked.SEEN);
    }

    private ObjectRef ref() {
        return new ObjectRef(Kinds.of(Lease.class).key(), NAMESPACE, name);
    }

    /** An answer that may concern the election; true if this process has just become the leader. */
    public boolean answered(Object token, Answer answer, Context context) {
        if (token == Asked.SEEN) seen(answer, context);
        if (token != Asked.TAKEN) return false;
        if (!answer.ok()) {
            again(context.random().between(LOOK_MIN, LOOK_MAX), context);
            return false;
        }
        role = Role.LEADER;
        lease = (Lease) answer.object();
        since = context.now();
        new EventRecorder().record(context, reporter, null, EventNote.normal(lease, "LeaderElection", identity + " became leader"));
        return true;
    }

    private void seen(Answer answer, Context context) {
        boolean missing = answer.refusal() != null && answer.refusal().is("NotFound");
        if (!answer.ok() && !missing) {
            again(context.random().between(LOOK_MIN, LOOK_MAX), context);
            return;
        }
        Lease found = (Lease) answer.object();
        boolean same = found != null && lease != null && found.metadata().revision() == lease.metadata().revision();
        if (!same || seenSince < 0) seenSince = context.now();
        lease = found;
        boolean free = found == null || found.spec().holderIdentity() == null || found.spec().holderIdentity().isEmpty();
        if (free || context.now() >= seenSince + DURATION) take(found, context);
        else again(waits(context), context);
    }

    /** Looks that could not find the Lease run out are left out (API-247). */
    private long waits(Context context) {
        long wait = 0;
        while (context.now() + wait < seenSince + DURATION) wait += context.random().between(LOOK_MIN, LOOK_MAX);
        return wait;
    }

    private void again(long delay, Context context) {
        timer = context.timer("T-lead", ref(), context.now() + delay, false, new Look());
    }

    private void take(@Nullable Lease found, Context context) {
        Instant now = context.clock();
        int transitions = found == null ? 0 : found.spec().leaseTransitions() == null ? 1 : found.spec().leaseTransitions() + 1;
        LeaseSpec spec = LeaseSpec.EMPTY.withHolderIdentity(identity).withLeaseDurationSeconds(SECONDS).withAcquireTime(now).withRenewTime(now)
                .withLeaseTransitions(transitions);
        Lease taken = found == null ? new Lease(ObjectMeta.named(NAMESPACE, name), spec) : found.withSpec(spec);
        context.request(found == null ? new Request.Create(taken) : new Request.Update(taken), Asked.TAKEN);
    }

    /** A timer of the election; false if the message is none of its. */
    public boolean told(Object message, Context context) {
        if (message instanceof Look) look(context);
        else if (message instanceof TooLate) context.exit();
        else return false;
        return true;
    }

    /** Renewals fail from now on, or succeed again: who cannot renew for 10 s ends (API-248). */
    public void connected(boolean answered, Context context) {
        if (role != Role.LEADER) return;
        if (answered) {
            context.cancel(timer, "renewed");
            since = context.now();
        } else {
            long renewed = since + (context.now() - since) / RENEWAL * RENEWAL;
            timer = context.timer("T-renew", ref(), Math.max(context.now(), renewed + DEADLINE), true, new TooLate());
        }
    }

    /** The process ends. */
    public void stopped(boolean killed, Context context) {
        if (role == Role.LEADER && !killed && givesBack && lease != null) {
            Instant now = context.clock();
            LeaseSpec spec = lease.spec().withHolderIdentity("").withLeaseDurationSeconds(1).withAcquireTime(now).withRenewTime(now);
            context.request(new Request.Update(lease.withSpec(spec)), Asked.GIVEN_BACK);
        }
        role = Role.CANDIDATE;
        lease = null;
        seenSince = -1;
        timer = -1;
    }
}
