package io.kubarium.kubectl.describe;

import io.kubarium.api.Pod;
import io.kubarium.kubectl.table.Cells;
import org.jspecify.annotations.Nullable;

/** What a container's field reference stands for in a pod (CTL-96). */
final class PodFields {
    private PodFields() {}

    static String value(@Nullable Pod pod, String path) {
        if (pod == null) return "";
        return Cells.or(switch (path) {
            case "metadata.name" -> pod.name();
            case "metadata.namespace" -> pod.namespace();
            case "metadata.uid" -> pod.uid();
            case "spec.nodeName" -> pod.spec().nodeName();
            case "spec.serviceAccountName" -> pod.spec().serviceAccountName();
            case "status.hostIP" -> pod.status().hostIP();
            case "status.podIP" -> pod.status().podIP();
            default -> keyed(pod, path);
        }, "");
    }

    private static @Nullable String keyed(Pod pod, String path) {
        int open = path.indexOf("['");
        if (open < 0 || !path.endsWith("']")) return "";
        String key = path.substring(open + 2, path.length() - 2);
        return path.startsWith("metadata.labels") ? pod.metadata().label(key) : pod.metadata().annotation(key);
    }
}
