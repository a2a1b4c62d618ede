package io.kubarium.scenario;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.Service;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.Journal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a journal, and nothing but the journal, against the invariants of the house (ARCHITECTURE). */
final class Invariants {
    private static final long SECOND = 1_000_000_000L;

    private final List<String> broken = new ArrayList<>();
    private final Map<String, String> clusterIps = new HashMap<>();
    private final Set<String> uids = new HashSet<>();
    private final Map<String, ObjectRef> addresses = new HashMap<>();
    private Snapshot store = Snapshot.empty();
    private long revision;

    private Invariants() {}

    /** What is broken in the journal, each with its time; nothing if all holds. */
    static List<String> broken(Journal<Entry> journal) {
        Invariants invariants = new Invariants();
        for (long i = 0; i < journal.size(); i++) invariants.fold(journal.get(i));
        return invariants.broken;
    }

    private void fold(Entry entry) {
        if (!(entry instanceof Entry.Change change)) {
            if (entry instanceof Entry.Local local) local(local);
            return;
        }
        if (change.revision() <= revision) broken.add(at(change) + "revision " + change.revision() + " does not grow");
        revision = change.revision();
        if (change.created() && change.object().uid() != null && !uids.add(change.object().uid())) broken.add(at(change) + "uid of " + change.ref() + " was used before");
        if (!change.writer().equals("scenario") && change.cause() < 0) broken.add(at(change) + change.ref() + " was changed without a cause");
        store = change.removed() ? store.without(change.revision(), change.ref()) : store.with(change.revision(), change.object());
        if (change.after() instanceof Service service) service(service, change);
        if (change.after() instanceof Pod pod) pod(pod, change);
    }

    private void service(Service service, Entry.Change change) {
        String before = clusterIps.putIfAbsent(service.uid(), String.valueOf(service.spec().clusterIP()));
        if (before != null && !before.equals(String.valueOf(service.spec().clusterIP()))) broken.add(at(change) + "the address of " + service.ref() + " changed");
    }

    /** The pods on a node that still take room fit into it; a pod handed to a node object that has none is not judged. */
    private void pod(Pod pod, Entry.Change change) {
        String name = pod.spec().nodeName();
        boolean bound = name != null && (!(change.before() instanceof Pod before) || before.spec().nodeName() == null);
        Node node = bound ? store.get(Node.class, "", name) : null;
        if (node == null) return;
        long cpu = 0;
        for (Pod other : store.podsOn(name)) {
            if (other.isTerminal()) continue;
            for (var container : other.spec().containers()) {
                var request = container.resources().requests().get("cpu");
                if (request != null) cpu += request.milliValue();
            }
        }
        if (cpu > node.status().allocatable().get("cpu").milliValue()) broken.add(at(change) + name + " is given more cpu than it has");
    }

    /** One sandbox holds an address at a time. */
    private void local(Entry.Local local) {
        switch (local.what()) {
            case "ip.assigned" -> {
                ObjectRef holder = addresses.put(local.detail(), local.about());
                if (holder != null) broken.add(at(local) + local.detail() + " is held by " + holder + " and given to " + local.about());
            }
            case "ip.freed" -> addresses.remove(local.detail());
            default -> { }
        }
    }

    /** What must hold in a cluster that has been left alone for five seconds with everything running. */
    static List<String> unsettled(Snapshot store) {
        List<String> broken = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String kind : store.kinds()) for (KubeObject object : store.list(kind)) known.add(object.uid());
        for (String kind : store.kinds()) {
            for (KubeObject object : store.list(kind)) {
                for (OwnerReference owner : object.metadata().ownerReferences()) {
                    if (!known.contains(owner.uid()) && !object.metadata().isTerminating()) broken.add(object.ref() + " has lost its owner " + owner.name());
                }
            }
        }
        for (EndpointSlice slice : store.list(EndpointSlice.class)) {
            for (Endpoint endpoint : slice.endpoints()) {
                if (endpoint.targetRef() == null) continue;
                if (store.get(Pod.class, slice.namespace(), endpoint.targetRef().name()) == null) broken.add(slice.ref() + " names " + endpoint.targetRef().name() + ", which is gone");
            }
        }
        if (!Settling.allReady(store)) broken.add("not every wanted pod is ready");
        return broken;
    }

    private static String at(Entry entry) {
        return entry.time() / SECOND + "." + (entry.time() % SECOND) / 1_000_000 + "s: ";
    }
}
