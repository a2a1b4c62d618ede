package io.kubarium.cluster.scheduler;

import io.kubarium.api.PersistentVolume;
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
