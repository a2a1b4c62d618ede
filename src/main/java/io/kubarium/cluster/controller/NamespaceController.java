package io.kubarium.cluster.controller;

import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.NamespaceCondition;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.Tree;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request.DeleteOptions;
import io.kubarium.api.request.Request.PatchType;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Empties a namespace that is being deleted: pods first, then everything else, then the namespace itself (API-162 to API-169). */
final class NamespaceController implements Controller {
    private static final long DELAY = 5 * Timing.SECOND;

    @Override
    public String name() {
        return "namespace-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Namespace.class, Pod.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        return change.after() instanceof Namespace namespace && namespace.metadata().isTerminating() ? List.of(namespace.ref()) : List.of();
    }

    @Override
    public long delay(Entry.Change change, ObjectRef name, Snapshot seen) {
        return DELAY;
    }

    @Override
    public long delayAtStart() {
        return DELAY;
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(Namespace.class).stream().filter(namespace -> namespace.metadata().isTerminating()).map(Namespace::ref).toList();
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof Namespace namespace) || !namespace.metadata().isTerminating()) return Result.NOTHING;
        Plan plan = new Plan();
        List<Pod> pods = view.cache().list(Pod.class, namespace.name());
        if (!pods.isEmpty()) {
            for (Pod pod : pods) if (!pod.isTerminating()) plan.write(new Request.Delete(pod.ref(), DeleteOptions.DEFAULT));
            note(namespace, List.of(), view.second(), plan);
            long grace = pods.stream().mapToLong(pod -> pod.isTerminal() || pod.spec().terminationGracePeriodSeconds() == null ? 0 : pod.spec().terminationGracePeriodSeconds()).max().orElse(0);
            return plan.again(view.now() + (grace / 2 + 1) * Timing.SECOND, null, true).result();
        }
        List<KubeObject> rest = content(namespace.name(), view.cache());
        List<KubeObject> held = rest.stream().filter(object -> !object.metadata().finalizers().isEmpty()).toList();
        for (KubeObject object : rest) {
            if (!object.metadata().isTerminating()) plan.write(new Request.Delete(object.ref(), new DeleteOptions(null, "Background", null, null))).then();
        }
        note(namespace, held, view.second(), plan);
        if (!held.isEmpty()) return plan.again(view.now() + (15 / 2 + 1) * Timing.SECOND, null, true).result();
        Tree finalizers = Tree.of(namespace.spec().finalizers().stream().filter(finalizer -> !finalizer.equals("kubernetes")).toList());
        plan.then().write(new Request.Patch(name, PatchType.MERGE, Tree.Obj.of("spec", Tree.Obj.of("finalizers", finalizers)), "finalize"));
        return plan.result();
    }

    /** In the recorded order (API-165), other kinds after those; what is deleted along with its owner comes late anyway. */
    private static List<KubeObject> content(String namespace, Snapshot cache) {
        List<String> first = List.of("events", "deployments.apps", "replicasets.apps", "endpointslices.discovery.k8s.io", "limitranges", "resourcequotas", "services", "configmaps");
        List<String> kinds = new ArrayList<>(first);
        for (String kind : cache.kinds()) if (!first.contains(kind) && !kind.equals("serviceaccounts")) kinds.add(kind);
        kinds.add("serviceaccounts");
        List<KubeObject> found = new ArrayList<>();
        for (String kind : kinds) found.addAll(cache.list(kind, namespace));
        return found;
    }

    /** API-168: five conditions, the same ones in each pass. */
    private static void note(Namespace namespace, List<KubeObject> held, Instant now, Plan plan) {
        List<NamespaceCondition> conditions = new ArrayList<>();
        String remain = held.isEmpty() ? "" : "Some resources are remaining: " + String.join(", ", counts(held));
        String finalizers = held.isEmpty() ? "" : "Some content in the namespace has finalizers remaining: " + String.join(", ", finalizers(held));
        add(conditions, namespace, "NamespaceDeletionDiscoveryFailure", false, "ResourcesDiscovered", "All resources successfully discovered", now);
        add(conditions, namespace, "NamespaceDeletionGroupVersionParsingFailure", false, "ParsedGroupVersions", "All legacy kube types successfully parsed", now);
        add(conditions, namespace, "NamespaceDeletionContentFailure", false, "ContentDeleted", "All content successfully deleted, may be waiting on finalization", now);
        add(conditions, namespace, "NamespaceContentRemaining", !held.isEmpty(), held.isEmpty() ? "ContentRemoved" : "SomeResourcesRemain",
                held.isEmpty() ? "All content successfully removed" : remain, now);
        add(conditions, namespace, "NamespaceFinalizersRemaining", !held.isEmpty(), held.isEmpty() ? "ContentHasNoFinalizers" : "SomeFinalizersRemain",
                held.isEmpty() ? "All content-preserving finalizers finished" : finalizers, now);
        if (conditions.equals(namespace.status().conditions())) return;
        plan.then().write(new Request.UpdateStatus(namespace.withStatus(new io.kubarium.api.NamespaceStatus(namespace.status().phase(), conditions))));
    }

    private static void add(List<NamespaceCondition> conditions, Namespace namespace, String type, boolean value, String reason, String message, Instant now) {
        String status = value ? "True" : "False";
        Instant since = namespace.status().conditions().stream().filter(before -> before.type().equals(type) && before.status().equals(status))
                .map(NamespaceCondition::lastTransitionTime).findFirst().orElse(now);
        conditions.add(new NamespaceCondition(type, status, since, reason, message));
    }

    private static List<String> counts(List<KubeObject> held) {
        return held.stream().map(object -> resource(object)).distinct().sorted()
                .map(kind -> kind + " has " + held.stream().filter(object -> resource(object).equals(kind)).count() + " resource instances").toList();
    }

    private static String resource(KubeObject object) {
        String key = Kinds.of(object).key();
        return key.contains(".") ? key : key + ".";
    }

    private static List<String> finalizers(List<KubeObject> held) {
        return held.stream().flatMap(object -> object.metadata().finalizers().stream()).distinct().sorted()
                .map(name -> name + " in " + held.stream().filter(object -> object.metadata().finalizers().contains(name)).count() + " resource instances").toList();
    }
}
