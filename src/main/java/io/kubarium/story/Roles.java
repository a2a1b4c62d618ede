package io.kubarium.story;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Service;
import io.kubarium.api.store.Snapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who plays what in a story: objects by role, in the order in which they came in. */
final class Roles {
    private final SortedMap<String, List<String>> special;
    private final String only;
    private final TreeMap<String, LinkedHashSet<ObjectRef>> members = new TreeMap<>();

    /** {@code special}: the roles of this story, by the facts that give them; {@code only}: the kind of controller whose pods it is about. */
    Roles(SortedMap<String, List<String>> special, String only) {
        this.special = special;
        this.only = only;
    }

    /** The same, for another future. */
    Roles copy() {
        Roles copy = new Roles(special, only);
        members.forEach((role, objects) -> copy.members.put(role, new LinkedHashSet<>(objects)));
        return copy;
    }

    /** The objects of a role, first come first. */
    Set<ObjectRef> of(String role) {
        LinkedHashSet<ObjectRef> found = members.get(role);
        return found == null ? new LinkedHashSet<>() : found;
    }

    /** The first object of a role, or null. */
    @Nullable ObjectRef first(String role) {
        LinkedHashSet<ObjectRef> found = members.get(role);
        return found == null || found.isEmpty() ? null : found.getFirst();
    }

    /** Whom a happening means by a role: its own object, the pod whose address it names, else the first one; null without any. */
    @Nullable ObjectRef pick(String role, @Nullable Happening happening, Snapshot store) {
        if (happening == null) return first(role);
        if (happening.about() != null && of(role).contains(happening.about())) return happening.about();
        String addresses = happening.fact().id().startsWith("slice.") ? happening.word("ip") : "";
        if (!addresses.isEmpty()) {
            for (ObjectRef member : of(role)) {
                if (store.get(member) instanceof Pod pod && pod.status().podIP() != null && List.of(addresses.split(", ")).contains(pod.status().podIP())) return member;
            }
        }
        return first(role);
    }

    /** The latest object of a role, or null. */
    @Nullable ObjectRef last(String role) {
        LinkedHashSet<ObjectRef> found = members.get(role);
        return found == null || found.isEmpty() ? null : found.getLast();
    }

    /** Whether an object is none of other pods than those of one kind of controller. */
    static boolean concerns(String only, @Nullable ObjectRef about, Scene scene) {
        if (only.isEmpty() || about == null || !about.kindKey().equals("pods")) return true;
        KubeObject object = scene.store().get(about);
        if (object == null && scene.touched() != null && scene.touched().ref().equals(about)) object = scene.touched().object();
        return object != null && object.metadata().controllerRef() != null && object.metadata().controllerRef().kind().equals(only);
    }

    boolean has(ObjectRef ref) {
        return members.values().stream().anyMatch(set -> set.contains(ref));
    }

    /** Lets the objects of a happening take their roles. */
    void meet(Happening happening, Scene scene) {
        ObjectRef about = happening.about();
        if (about == null) return;
        KubeObject object = scene.store().get(about);
        if (object == null && scene.touched() != null && scene.touched().ref().equals(about)) object = scene.touched().object();
        special.forEach((role, facts) -> {
            if (facts.contains(happening.fact().id())) add(role, about);
        });
        switch (object) {
            case Pod pod -> pod(happening, pod, scene);
            case ReplicaSet set -> set(happening, set);
            case null -> { }
            case Node node -> {
                add("node", node.ref());
                boolean lost = happening.is("fault.freeze") || happening.is("proc.stop") || happening.is("fault.cut") || happening.is("fault.diskstop");
                if (lost) for (Pod pod : scene.store().podsOn(node.name())) if (concerns(only, pod.ref(), scene)) related(pod, scene);
            }
            default -> {
                String role = role(about);
                if (role != null) add(role, about);
                if (role != null && role.equals("slice")) add("svc", new ObjectRef("services", about.namespace(), happening.word("svc")));
            }
        }
    }

    private void pod(Happening happening, Pod pod, Scene scene) {
        add("pod", pod.ref());
        switch (happening.fact().id()) {
            case "pod.created" -> add("new", pod.ref());
            case "pod.deleting", "evict.set", "evict.marked", "cmd.delete", "cmd.force" -> {
                if (!of("new").contains(pod.ref())) addUnlessSpecial("old", pod.ref());
            }
            default -> { }
        }
        related(pod, scene);
        if (!happening.word("pdb").isEmpty()) add("pdb", new ObjectRef("poddisruptionbudgets.policy", pod.namespace(), happening.word("pdb")));
        if (pod.spec().nodeName() != null) add(of("new").contains(pod.ref()) ? "to" : "node", Things.node(pod.spec().nodeName()));
    }

    /** A pod brings its owners and its Services with it. */
    private void related(Pod pod, Scene scene) {
        add("pod", pod.ref());
        ObjectRef owner = Things.owner(pod);
        if (owner != null) {
            add(role(owner), owner);
            ObjectRef workload = Things.workload(pod, scene.store());
            add(role(workload), workload);
        }
        for (Service service : scene.store().list(Service.class, pod.namespace())) if (selects(service, pod)) add("svc", service.ref());
    }

    private void set(Happening happening, ReplicaSet set) {
        add("rs", set.ref());
        if (happening.is("rs.created")) addUnlessSpecial("newrs", set.ref());
        if (happening.is("rs.scaled") && !of("newrs").contains(set.ref())) addUnlessSpecial("oldrs", set.ref());
        ObjectRef owner = Things.owner(set);
        if (owner != null) add(role(owner), owner);
    }

    private static boolean selects(Service service, Pod pod) {
        if (service.spec().selector().isEmpty()) return false;
        for (var label : service.spec().selector().entrySet()) if (!label.getValue().equals(pod.metadata().label(label.getKey()))) return false;
        return true;
    }

    private void addUnlessSpecial(String role, ObjectRef ref) {
        if (!special.containsKey(role)) add(role, ref);
    }

    void add(@Nullable String role, ObjectRef ref) {
        if (role != null) members.computeIfAbsent(role, r -> new LinkedHashSet<>()).add(ref);
    }

    /** The role that objects of a kind have in every story, or null. */
    static @Nullable String role(ObjectRef ref) {
        return switch (ref.kindKey()) {
            case "pods" -> "pod";
            case "nodes" -> "node";
            case "services" -> "svc";
            case "deployments.apps" -> "deploy";
            case "replicasets.apps" -> "rs";
            case "statefulsets.apps" -> "sts";
            case "daemonsets.apps" -> "ds";
            case "endpointslices.discovery.k8s.io" -> "slice";
            case "persistentvolumeclaims" -> "claim";
            case "persistentvolumes" -> "pv";
            case "jobs.batch" -> "job";
            case "cronjobs.batch" -> "cron";
            case "horizontalpodautoscalers.autoscaling" -> "hpa";
            case "poddisruptionbudgets.policy" -> "pdb";
            case "configmaps" -> "cm";
            case "secrets" -> "secret";
            case "ingresses.networking.k8s.io" -> "ing";
            default -> null;
        };
    }

    /** Whether some set of the story wants more pods than it has. */
    boolean isShort(Snapshot store) {
        for (ObjectRef ref : of("rs")) {
            if (store.get(ref) instanceof ReplicaSet set && wants(set, store)) return true;
        }
        return false;
    }

    private static boolean wants(ReplicaSet set, Snapshot store) {
        int wanted = set.spec().replicas() == null ? 1 : set.spec().replicas();
        return store.controlledBy(Pod.class, set).stream().filter(Pod::isActive).count() < wanted;
    }
}
