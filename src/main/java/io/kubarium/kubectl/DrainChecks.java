package io.kubarium.kubectl;

import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.selector.LabelQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which pods of a node a drain evicts, and why it refuses or warns (CTL-152 … CTL-154). */
record DrainChecks(List<Pod> pods, List<String> errors, List<String> warnings) {
    private static final String DAEMON = "ignoring DaemonSet-managed Pods";
    private static final String LONE = "deleting Pods that declare no controller";

    static DrainChecks of(Call call, List<Pod> all) {
        List<Pod> evicted = new ArrayList<>();
        Map<String, List<String>> errors = new LinkedHashMap<>();
        Map<String, List<String>> warnings = new LinkedHashMap<>();
        LabelQuery wanted = call.flags().has("pod-selector") ? LabelQuery.parse(call.flags().get("pod-selector")) : LabelQuery.ALL;
        for (Pod pod : all) {
            if (pod.metadata().annotation("kubernetes.io/config.mirror") != null || !wanted.matches(pod.metadata().labels())) continue;
            if (pod.isTerminal()) {
                evicted.add(pod);
                continue;
            }
            OwnerReference owner = pod.metadata().controllerRef();
            boolean isDaemon = owner != null && owner.kind().equals("DaemonSet");
            String name = pod.namespace() + "/" + pod.name();
            if (isDaemon) {
                if (call.flags().isOn("ignore-daemonsets")) note(warnings, DAEMON, name);
                else note(errors, "cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore)", name);
                continue;
            }
            if (usesLocalStorage(pod)) {
                if (!call.flags().isOn("delete-emptydir-data") && !call.flags().isOn("delete-local-data")) {
                    note(errors, "cannot delete Pods with local storage (use --delete-emptydir-data to override)", name);
                    continue;
                }
            }
            if (owner == null) {
                if (!call.flags().isOn("force")) {
                    note(errors, "cannot delete Pods that declare no controller (use --force to override)", name);
                    continue;
                }
                note(warnings, LONE, name);
            }
            evicted.add(pod);
        }
        return new DrainChecks(evicted, told(errors), told(warnings));
    }

    private static boolean usesLocalStorage(Pod pod) {
        return pod.spec().volumes().stream().anyMatch(volume -> volume.emptyDir() != null);
    }

    private static void note(Map<String, List<String>> notes, String what, String pod) {
        notes.computeIfAbsent(what, _ -> new ArrayList<>()).add(pod);
    }

    private static List<String> told(Map<String, List<String>> notes) {
        List<String> told = new ArrayList<>();
        notes.forEach((what, pods) -> told.add(what + ": " + String.join(", ", pods)));
        return told;
    }
}
