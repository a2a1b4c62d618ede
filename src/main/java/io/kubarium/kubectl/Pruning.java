package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code kubectl apply --prune}: what was applied once and is in no file any more goes (CTL-127). */
final class Pruning {
    private static final List<String> KINDS = List.of("namespaces", "persistentvolumes", "configmaps", "endpoints", "persistentvolumeclaims", "pods", "replicationcontrollers",
            "secrets", "services", "jobs.batch", "cronjobs.batch", "ingresses.networking.k8s.io", "daemonsets.apps", "deployments.apps", "replicasets.apps", "statefulsets.apps");

    private Pruning() {}

    /** Fails if it is not said what may go. */
    static void check(Call call) {
        if (!call.flags().isOn("prune")) return;
        if (call.flags().isOn("all") && call.flags().has("selector")) throw Failure.error("cannot set --all and --selector at the same time");
        if (!call.flags().isOn("all") && !call.flags().has("selector")) {
            throw Failure.error("all resources selected for prune without explicitly passing --all. To prune all resources, pass the --all flag."
                    + " If you did not mean to prune all resources, specify a label selector");
        }
    }

    static void prune(Call call, Writes writes, List<Manifests.Entry> entries) {
        List<ObjectRef> applied = entries.stream().map(entry -> new ObjectRef(entry.kind().key(), entry.namespace(), entry.name())).toList();
        Set<String> namespaces = entries.stream().map(Manifests.Entry::namespace).filter(name -> !name.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        Query query = Query.of(call);
        for (String key : KINDS) {
            KindInfo kind = Kinds.byKey(key);
            for (KubeObject object : call.client().list(kind, null)) {
                boolean elsewhere = kind.namespaced() && !namespaces.contains(object.namespace());
                if (elsewhere || applied.contains(object.ref()) || object.metadata().annotation(ApplyVerb.LAST_APPLIED) == null || !query.matches(object)) continue;
                if (!Results.isClientDryRun(call)) {
                    Answer answer = writes.send(new Request.Delete(object.ref(), Request.DeleteOptions.DEFAULT));
                    if (answer.refusal() != null) throw Failure.plain(Refusals.text(answer.refusal(), ""));
                }
                Results.print(call, object, "pruned");
            }
        }
    }
}
