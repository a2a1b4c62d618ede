package io.kubarium.cluster.scheduler;

import io.kubarium.api.LabelSelector;
import io.kubarium.api.LabelSelectorRequirement;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which pods count as alike for default spreading: what the pod's Services and its owner select (SCH-147). */
final class SpreadSelector {
    private SpreadSelector() {}

    static @Nullable LabelSelector of(Pod pod, Snapshot seen) {
        TreeMap<String, String> labels = new TreeMap<>();
        List<LabelSelectorRequirement> expressions = new ArrayList<>();
        for (Service service : seen.list(Service.class, pod.namespace())) {
            if (!service.spec().selector().isEmpty() && selects(service, pod)) labels.putAll(service.spec().selector());
        }
        LabelSelector owner = ownerSelector(pod, seen);
        if (owner != null) {
            labels.putAll(owner.matchLabels());
            expressions.addAll(owner.matchExpressions());
        }
        return labels.isEmpty() && expressions.isEmpty() ? null : new LabelSelector(labels, expressions);
    }

    private static boolean selects(Service service, Pod pod) {
        return service.spec().selector().entrySet().stream().allMatch(e -> e.getValue().equals(pod.metadata().labels().get(e.getKey())));
    }

    private static @Nullable LabelSelector ownerSelector(Pod pod, Snapshot seen) {
        OwnerReference owner = pod.metadata().controllerRef();
        if (owner == null) return null;
        return switch (owner.kind()) {
            case "ReplicaSet" -> {
                ReplicaSet rs = seen.get(ReplicaSet.class, pod.namespace(), owner.name());
                yield rs == null ? null : rs.spec().selector();
            }
            case "StatefulSet" -> {
                StatefulSet set = seen.get(StatefulSet.class, pod.namespace(), owner.name());
                yield set == null ? null : set.spec().selector();
            }
            default -> null;
        };
    }
}
