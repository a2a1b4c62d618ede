package io.kubarium.chaos;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Service;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks a journal, and nothing but the journal, against what must always be true, or owed for no longer than five seconds. */
public final class Invariants {
    private static final long SECOND = 1_000_000_000L;
    /** By these a person says that a pod has ended, whether it has or not. */
    private static final Pattern FORCING = Pattern.compile("--force|delete node|--subresource");
    /** The controllers need all of these to do what they owe. */
    private static final List<String> NEEDED = List.of("etcd", "kube-apiserver", "kube-controller-manager");
    /** A controller manager that was started or can ask again lists after a pause of up to a minute, waits for its lease, then catches up (WRK-228, API-252, NOD-308). */
    private static final long STANDBY = 100 * SECOND;

    private final List<String> broken = new ArrayList<>();
    private final Map<String, String> clusterIps = new TreeMap<>();
    private final Set<String> uids = new TreeSet<>();
    private final Map<String, ObjectRef> addresses = new TreeMap<>();
    private final TreeMap<String, Long> open = new TreeMap<>();
    private final Map<ObjectRef, TreeMap<String, Integer>> running = new TreeMap<>();
    private Snapshot store = Snapshot.empty();
    private long revision;
    /** What keeps the controllers from their work: a process that does not run, a link or a disk in trouble. */
    private final Set<String> hindered = new TreeSet<>();
    private long controllersSince;
    private boolean forced;

    private Invariants() {}

    /** What is broken in the journal, each with its time; nothing if all holds. */
    public static List<String> broken(Journal<Entry> journal) {
        Invariants invariants = new Invariants();
        for (long i = 0; i < journal.size(); i++) invariants.fold(journal.get(i));
        return invariants.broken;
    }

    private void fold(Entry entry) {
        overdue(entry.time());
        switch (entry) {
            case Entry.Change change -> change(change);
            case Entry.Local local -> local(local);
            case Entry.Act act -> forced |= FORCING.matcher(act.line()).find();
            case Entry.ProcessChange process when NEEDED.contains(process.process()) -> hindered(process.process(), !process.running(), process.time());
            case Entry.LinkChange link -> hindered(link.from() + " to " + link.to(), !link.open() || link.delay() > 0, link.time());
            case Entry.DiskChange disk -> hindered("disk of " + disk.machine(), !disk.works() || disk.delay() > 0, disk.time());
            default -> { }
        }
    }

    private void hindered(String by, boolean now, long time) {
        if (now) hindered.add(by);
        else hindered.remove(by);
        if (!hindered.isEmpty()) controllersSince = Long.MAX_VALUE;
        else controllersSince = time == 0 ? 0 : time + STANDBY;
    }

    /** What the controllers owe must be done within five seconds while they run. */
    private void overdue(long now) {
        open.entrySet().removeIf(entry -> {
            boolean late = controllersSince != Long.MAX_VALUE && now - Math.max(entry.getValue(), controllersSince) > 5 * SECOND;
            if (late) broken.add(now / SECOND + "s: for more than 5 s " + entry.getKey());
            return late;
        });
    }

    private void change(Entry.Change change) {
        if (change.revision() <= revision) broken.add(at(change) + "revision " + change.revision() + " does not grow");
        revision = change.revision();
        if (change.created() && change.object().uid() != null && !uids.add(change.object().uid())) broken.add(at(change) + "uid of " + change.ref() + " was used before");
        if (!change.writer().equals("scenario") && change.cause() < 0) broken.add(at(change) + change.ref() + " was changed without a cause");
        store = change.removed() ? store.without(change.revision(), change.ref()) : store.with(change.revision(), change.object());
        if (change.after() instanceof Service service) service(service, change);
        if (change.after() instanceof Pod pod) pod(pod, change);
        Set<String> owed = owed(store);
        open.keySet().retainAll(owed);
        for (String one : owed) open.putIfAbsent(one, change.time());
    }

    /** What is not yet as it should be: dangling endpoints, orphans, counts that disagree. */
    private static Set<String> owed(Snapshot store) {
        Set<String> owed = new TreeSet<>();
        for (EndpointSlice slice : store.list(EndpointSlice.class)) {
            if (!isKept(slice, store)) continue;
            for (Endpoint endpoint : slice.endpoints()) {
                if (endpoint.targetRef() != null && store.get(Pod.class, slice.namespace(), endpoint.targetRef().name()) == null) {
                    owed.add(slice.ref() + " names " + endpoint.targetRef().name() + ", which is gone");
                }
            }
        }
        for (ReplicaSet set : store.list(ReplicaSet.class)) {
            long pods = store.controlledBy(Pod.class, set).stream().filter(Pod::isActive).count();
            if (pods != set.status().replicas()) owed.add(set.ref() + " counts " + set.status().replicas() + " pods of " + pods);
        }
        for (Pod pod : store.list(Pod.class)) {
            OwnerReference owner = pod.metadata().controllerRef();
            if (owner != null && owner.kind().equals("ReplicaSet") && store.get(ReplicaSet.class, pod.namespace(), owner.name()) == null && !pod.isTerminating()) {
                owed.add(pod.ref() + " has lost its owner");
            }
        }
        return owed;
    }

    /** Only slices of Services with a selector are kept up (NET-33): any other is a person's, and stays as it is. */
    private static boolean isKept(EndpointSlice slice, Snapshot store) {
        String name = slice.metadata().label("kubernetes.io/service-name");
        Service service = name == null ? null : store.get(Service.class, slice.namespace(), name);
        return service != null && !service.spec().selector().isEmpty() && slice.metadata().controllerRef() != null;
    }

    private void service(Service service, Entry.Change change) {
        // One that becomes a name for something outside gives its address back.
        if ("ExternalName".equals(service.spec().type())) {
            clusterIps.remove(service.uid());
            return;
        }
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

    /** On a machine one sandbox holds an address at a time. */
    private void local(Entry.Local local) {
        switch (local.what()) {
            case "ip.assigned" -> {
                ObjectRef holder = addresses.put(local.process() + " " + local.detail(), local.about());
                if (holder != null) broken.add(at(local) + local.detail() + " is held by " + holder + " and given to " + local.about());
            }
            case "ip.freed" -> addresses.remove(local.process() + " " + local.detail());
            case "container.started" -> identity(local, 1);
            case "container.ended" -> identity(local, -1);
            default -> { }
        }
    }

    /** At most one process runs under a StatefulSet's name, unless a person forced it. */
    private void identity(Entry.Local local, int step) {
        if (!(store.get(local.about()) instanceof Pod pod) || pod.metadata().controllerRef() == null || !pod.metadata().controllerRef().kind().equals("StatefulSet")) return;
        TreeMap<String, Integer> machines = running.computeIfAbsent(local.about(), ref -> new TreeMap<>());
        machines.merge(local.process(), step, Integer::sum);
        machines.values().removeIf(count -> count <= 0);
        if (machines.size() > 1 && !forced) broken.add(at(local) + local.about() + " runs on " + machines.keySet() + " at once");
    }

    private static String at(Entry entry) {
        return entry.time() / SECOND + "." + (entry.time() % SECOND) / 1_000_000 + "s: ";
    }
}
