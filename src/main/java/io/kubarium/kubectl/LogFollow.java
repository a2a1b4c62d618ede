package io.kubarium.kubectl;

import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Pod;
import java.util.List;

/** Prints what a container says until it ends. */
final class LogFollow {
    private LogFollow() {}

    /** What it has said so far. */
    static List<String> lines(Call call, Pod pod, String container) {
        try {
            List<String> lines = call.client().cluster().logs(pod.namespace(), pod.name(), container, false);
            return lines == null ? List.of() : lines;
        } catch (IllegalArgumentException noPod) {
            return List.of();
        }
    }

    /** The lines behind the first few, as they come. */
    static void from(Call call, Pod pod, String container, int already) {
        int[] printed = {already};
        call.until(() -> {
            List<String> lines = lines(call, pod, container);
            for (; printed[0] < lines.size(); printed[0]++) call.line(LogsVerb.prefix(call, pod, container) + lines.get(printed[0]));
            Pod now = call.client().cluster().snapshot().get(Pod.class, pod.namespace(), pod.name());
            if (now == null || !now.uid().equals(pod.uid())) return true;
            ContainerStatus status = PodTarget.status(now, container);
            return status != null && status.state().terminated() != null;
        });
    }
}
