package io.kubarium.ui.session;

import io.kubarium.api.Container;
import io.kubarium.api.Pod;
import io.kubarium.cluster.Cluster;
import java.util.List;
import java.util.Optional;

/** The end of what the containers of one pod have printed. Wanted on one thread, read on the simulation's. */
final class LogTail implements Session.Companion {
    private static final int MOST_LINES = 200;
    private static final long EVERY = 100_000_000L;
    private volatile Optional<Pod> wanted = Optional.empty();
    private volatile Read read = new Read("", "", -EVERY);

    private record Read(String uid, String text, long time) {
    }

    void want(Optional<Pod> pod) {
        wanted = pod;
    }

    /** What the pod has printed, as last read. */
    String of(Pod pod) {
        Read last = read;
        return last.uid().equals(pod.uid()) ? last.text() : "";
    }

    @Override
    public void moved(Cluster cluster) {
        Pod pod = wanted.orElse(null);
        if (pod == null || read.uid().equals(pod.uid()) && cluster.now() - read.time() < EVERY) return;
        read = new Read(pod.uid(), text(cluster, pod), cluster.now());
    }

    private static String text(Cluster cluster, Pod pod) {
        StringBuilder text = new StringBuilder();
        for (Container container : pod.spec().containers()) {
            List<String> lines = lines(cluster, pod, container.name());
            if (pod.spec().containers().size() > 1 && !lines.isEmpty()) text.append("# ").append(container.name()).append('\n');
            for (String line : lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size())) text.append(line).append('\n');
        }
        return text.toString();
    }

    private static List<String> lines(Cluster cluster, Pod pod, String container) {
        try {
            List<String> lines = cluster.logs(pod.namespace(), pod.name(), container, false);
            return lines == null ? List.of() : lines;
        } catch (IllegalArgumentException gone) {
            return List.of();
        }
    }

    @Override
    public long wakeAt() {
        return Long.MAX_VALUE;
    }
}
