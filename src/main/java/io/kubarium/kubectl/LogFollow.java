package io.kubarium.kubectl;

import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Pod;
import io.kubarium.cluster.LogLine;
import java.util.List;

/** Prints what a container says until it ends. */
final class LogFollow {
    private LogFollow() {}

    /** What it has said so far. */
    static List<LogLine> lines(Call call, Pod pod, String container) {
        try {
            List<LogLine> lines = call.client().cluster().logLines(pod.namespace(), pod.name(), container, false);
            return lines == null ? List.of() : lines;
        } catch (IllegalArgumentException noPod) {
            return List.of();
        }
    }

    /** The lines behind the first few, as they come. */
    static void from(Call call, Pod pod, String container, int already) {
        int[] printed = {already};
        call.until(() -> {
            List<LogLine> lines = lines(call, pod, container);
            if (lines.size() > printed[0]) {
                LogsVerb.print(call, pod, container, lines.subList(printed[0], lines.size()));
                printed[0] = lines.size();
            }
            Pod now = call.client().cluster().snapshot().get(Pod.class, pod.namespace(), pod.name());
            if (now == null || !now.uid().equals(pod.uid())) return true;
            ContainerStatus status = PodTarget.status(now, container);
            return status != null && status.state().terminated() != null;
        });
    }
}
