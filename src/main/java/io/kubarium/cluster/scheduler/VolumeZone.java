package io.kubarium.cluster.scheduler;

import io.kubarium.api.Node;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.StorageClass;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.PodClaims;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A volume that carries the label of a zone is reached from nodes of that zone only (SCH-79). */
final class VolumeZone implements FilterPlugin {
    private static final List<String> LABELS = List.of("topology.kubernetes.io/zone", "topology.kubernetes.io/region", "failure-domain.beta.kubernetes.io/zone",
            "failure-domain.beta.kubernetes.io/region");

    /** A label of a volume and the values among which a node's must be. */
    private record Place(String label, List<String> values) {}

    @Override
    public String name() {
        return "VolumeZone";
    }

    /** One of its claims, any volume or class, a node that comes or is labelled (SCH-41). */
    @Override
    public boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
        return !change.removed() && switch (change.after()) {
            case PersistentVolumeClaim claim -> PodClaims.uses(waiting, claim);
            case PersistentVolume _, StorageClass _ -> true;
            case Node after -> !(change.before() instanceof Node before && before.metadata().labels().equals(after.metadata().labels()));
            default -> false;
        };
    }

    @Override
    public @Nullable Prepared prepare(Attempt attempt) {
        List<Place> places = new ArrayList<>();
        for (PersistentVolume volume : PodClaims.volumes(attempt.pod(), attempt.seen())) {
            for (String label : LABELS) {
                String value = volume.metadata().labels().get(label);
                if (value != null) places.add(new Place(label, List.of(value.split("__"))));
            }
        }
        if (places.isEmpty()) return null;
        return (Filter) node -> {
            for (Place place : places) {
                String there = node.label(place.label());
                if (there == null || !place.values().contains(there)) return FilterPlugin.Refusal.unresolvable("node(s) had no available volume zone");
            }
            return null;
        };
    }
}
