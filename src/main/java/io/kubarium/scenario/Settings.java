package io.kubarium.scenario;

import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.ClusterSpec;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code scenario.json}: what Kubernetes has no words for. */
record Settings(long seed, Timing timing, @Nullable Instant start, List<String> masters, List<ClusterSpec.ClientSpec> clients,
        List<ClusterSpec.ExternalSpec> externals, TreeMap<String, String> loadBalancers, TreeMap<String, Scenario.Place> places) {
    /** What holds without the file. */
    static Settings standard() {
        return new Settings(1, Timing.classroom(), null, List.of("master-1"), List.of(), List.of(), new TreeMap<>(), new TreeMap<>());
    }
}
