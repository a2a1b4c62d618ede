package io.kubarium.cluster;

import io.kubarium.api.Event;
import io.kubarium.api.EventSource;
import io.kubarium.api.Lease;
import io.kubarium.api.LeaseSpec;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Leadership;
import io.kubarium.engine.RandomStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The Leases that a fresh cluster has in kube-system: who leads, and which API server there is (API-212, API-245). */
final class LeaderLeases {
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_BITS = 128;

    private LeaderLeases() {}

    /** Those of a cluster in which everything has been running since a time. */
    static List<Lease> fresh(String master, Timing timing, Instant since, Instant now, long seed) {
        return List.of(ofServer(master, timing, since, RandomStream.named(seed, "apiserver lease")),
                of("kube-controller-manager", master, timing, since, now, seed), of("kube-scheduler", master, timing, since, now, seed));
    }

    private static Lease of(String name, String master, Timing timing, Instant since, Instant now, long seed) {
        String holder = Leadership.identity(master, timing, RandomStream.named(seed, name + " lease"));
        LeaseSpec spec = LeaseSpec.EMPTY.withHolderIdentity(holder).withLeaseDurationSeconds(15).withAcquireTime(since).withRenewTime(now).withLeaseTransitions(0);
        return new Lease(ObjectMeta.named(Leadership.NAMESPACE, name).withCreationTimestamp(since), spec);
    }

    /** The Events that have told who leads (NOD-306). */
    static List<Event> won(Snapshot store) {
        List<Event> events = new ArrayList<>();
        for (Lease lease : store.list(Lease.class, Leadership.NAMESPACE)) {
            if (lease.name().equals("kube-controller-manager")) events.add(won(lease, lease.name()));
            if (lease.name().equals("kube-scheduler")) events.add(won(lease, "default-scheduler"));
        }
        return events;
    }

    private static Event won(Lease lease, String reporter) {
        Instant since = lease.spec().acquireTime();
        long nanos = Math.addExact(Math.multiplyExact(since.getEpochSecond(), Timing.SECOND), since.getNano());
        return new Event(ObjectMeta.named(Leadership.NAMESPACE, lease.name() + "." + Long.toHexString(nanos)).withCreationTimestamp(since), ObjectReference.to(lease),
                "LeaderElection", lease.spec().holderIdentity() + " became leader", new EventSource(reporter, null), since, since, 1, "Normal", null, null, null, null,
                reporter, "");
    }

    static Lease ofServer(String master, Timing timing, Instant now, RandomStream random) {
        String id = "apiserver-" + digest(Leadership.host(master, timing));
        LeaseSpec spec = LeaseSpec.EMPTY.withHolderIdentity(id + "_" + Leadership.uuid(random)).withLeaseDurationSeconds(3600).withRenewTime(now);
        ObjectMeta meta = ObjectMeta.named(Leadership.NAMESPACE, id).withLabel("apiserver.kubernetes.io/identity", "kube-apiserver")
                .withLabel("kubernetes.io/hostname", Leadership.host(master, timing)).withCreationTimestamp(now);
        return new Lease(meta, spec);
    }

    /** 26 digits of base 32 that stand for a machine's name. */
    private static String digest(String host) {
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-256").digest(host.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < ID_BITS; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) value = 2 * value + (i < ID_BITS ? hash[i / 8] >> (7 - i % 8) & 1 : 0);
            text.append(DIGITS.charAt(value));
        }
        return text.toString();
    }
}
