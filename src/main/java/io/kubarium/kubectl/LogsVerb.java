package io.kubarium.kubectl;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.TimeText;
import io.kubarium.api.journal.MachineState;
import io.kubarium.cluster.LogLine;
import io.kubarium.kubectl.table.Cells;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code kubectl logs} (CTL-139, CTL-193, CTL-236). */
final class LogsVerb implements Verb {
    private static final long TOO_LONG = 30_000_000_000L;

    @Override
    public List<String> flags() {
        return List.of("follow|f", "previous|p", "container|c=", "tail=", "selector|l=", "prefix", "all-containers", "max-log-requests=",
                "ignore-errors", "pod-running-timeout=", "since=", "since-time=", "timestamps", "limit-bytes=");
    }

    @Override
    public void run(Call call) {
        List<String> args = call.flags().args();
        if (args.isEmpty() && !call.flags().has("selector")) {
            throw Failure.error("expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command\n"
                    + "See 'kubectl logs -h' for help and examples");
        }
        if (args.size() == 2 && !args.getFirst().contains("/")) call.flags().put("container", args.get(1));
        List<Pod> pods = new ArrayList<>();
        if (call.flags().has("selector")) {
            for (KubeObject pod : Query.of(call).list(call, Kinds.of(Pod.class))) pods.add((Pod) pod);
            if (pods.isEmpty()) call.warn("No resources found in " + call.namespace() + " namespace.");
        } else {
            pods.add(named(call, args.getFirst()));
        }
        for (Pod pod : pods) {
            for (String container : containers(call, pod)) call.next(() -> read(call, pod, container));
        }
    }

    private static Pod named(Call call, String arg) {
        if (!arg.contains("/") && call.client().find(Kinds.of(Pod.class), call.namespace(), arg) == null) {
            throw Failure.error("error from server (NotFound): pods \"" + arg + "\" not found in namespace \"" + call.namespace() + "\"");
        }
        return PodTarget.pod(call, arg, true);
    }

    private static List<String> containers(Call call, Pod pod) {
        if (!call.flags().isOn("all-containers")) return List.of(PodTarget.container(call, pod, call.flags().get("container")));
        List<String> all = new ArrayList<>();
        for (Container container : pod.spec().initContainers()) all.add(container.name());
        for (Container container : pod.spec().containers()) all.add(container.name());
        return all;
    }

    private static void read(Call call, Pod pod, String container) {
        if (Cells.isEmpty(pod.spec().nodeName())) return;
        if (call.client().cluster().machine(pod.spec().nodeName()) != MachineState.RUNNING
                || !call.client().cluster().isRunning("kubelet/" + pod.spec().nodeName())) {
            call.after(TOO_LONG, () -> call.fail("Error from server: Get \"https://" + pod.status().hostIP() + ":10250/containerLogs/" + pod.namespace() + "/"
                    + pod.name() + "/" + container + "\": dial tcp " + pod.status().hostIP() + ":10250: i/o timeout"));
            return;
        }
        boolean previous = call.flags().isOn("previous");
        ContainerStatus status = PodTarget.status(pod, container);
        List<LogLine> lines = lines(call, pod, container, previous);
        if (lines == null && previous) {
            call.fail("Error from server (BadRequest): previous terminated container \"" + container + "\" in pod \"" + pod.name() + "\" not found");
            return;
        }
        if (lines == null && call.flags().isOn("follow")) {
            LogFollow.from(call, pod, container, 0);
            return;
        }
        if (lines == null) {
            call.fail("Error from server (BadRequest): container \"" + container + "\" in pod \"" + pod.name() + "\" is waiting to start" + reason(status));
            return;
        }
        print(call, pod, container, LogCut.of(call).cut(lines));
        if (call.flags().isOn("follow")) LogFollow.from(call, pod, container, lines.size());
    }

    private static @Nullable List<LogLine> lines(Call call, Pod pod, String container, boolean previous) {
        try {
            List<LogLine> lines = call.client().cluster().logLines(pod.namespace(), pod.name(), container, previous);
            ContainerStatus status = PodTarget.status(pod, container);
            // One that waits for its restart shows what the run before has printed.
            boolean restarts = status != null && status.state().waiting() != null && status.lastState().terminated() != null;
            return lines == null && !previous && restarts ? call.client().cluster().logLines(pod.namespace(), pod.name(), container, true) : lines;
        } catch (IllegalArgumentException noPod) {
            return null;
        }
    }

    static void print(Call call, Pod pod, String container, List<LogLine> lines) {
        boolean times = call.flags().isOn("timestamps");
        for (LogLine line : lines) {
            String time = times ? TimeText.of(call.client().cluster().spec().start().plusNanos(line.time()), true).replace("Z", "000Z") + " " : "";
            call.line(prefix(call, pod, container) + time + line.text());
        }
    }

    private static String prefix(Call call, Pod pod, String container) {
        return call.flags().isOn("prefix") ? "[pod/" + pod.name() + "/" + container + "] " : "";
    }

    // CTL-193
    private static String reason(@Nullable ContainerStatus status) {
        String reason = status == null || status.state().waiting() == null ? null : status.state().waiting().reason();
        if (Cells.isEmpty(reason)) return " - no logs yet";
        return ": " + switch (reason) {
            case "ErrImagePull" -> "image can't be pulled";
            case "ImagePullBackOff" -> "trying and failing to pull image";
            default -> reason;
        };
    }
}
