package io.kubarium.kubectl;

import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Pod;
import io.kubarium.cluster.ExecResult;
import io.kubarium.kubectl.table.Cells;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command run in a container of a pod, as {@code exec} and {@code cp} do it (CTL-235). */
final class PodSession {
    private static final List<String> SHELLS = List.of("sh", "bash", "/bin/sh", "/bin/bash");

    private PodSession() {}

    /** Fails if the pod has no machine yet. */
    static void checkHost(Pod pod) {
        if (Cells.isEmpty(pod.spec().nodeName())) throw Failure.error("unable to upgrade connection: pod " + pod.name() + " does not have a host assigned");
    }

    static void checkRunning(Pod pod, String container) {
        checkHost(pod);
        ContainerStatus status = PodTarget.status(pod, container);
        if (status == null || status.state().running() == null) throw Failure.error("unable to upgrade connection: container not found (\"" + container + "\")");
    }

    /** Runs it and prints what it printed; its exit code becomes the command's. */
    static void run(Call call, Pod pod, String container, List<String> command) {
        checkRunning(pod, container);
        ExecResult result = result(call, pod, container, command);
        if (result == null) throw Failure.error("unable to upgrade connection: container not found (\"" + container + "\")");
        if (!result.started()) throw Failure.error("Internal error occurred: Internal error occurred: error executing command in container: " + result.output());
        // A program that fails tells it on standard error; a shell may have printed before.
        if (result.code() == 0 || SHELLS.contains(command.getFirst())) call.print(result.output());
        else call.warn(result.output().stripTrailing());
        if (result.code() == 0) return;
        call.fail("command terminated with exit code " + result.code());
        call.end(result.code());
    }

    private static @Nullable ExecResult result(Call call, Pod pod, String container, List<String> command) {
        try {
            return call.client().cluster().exec(call.client().act(), pod.namespace(), pod.name(), container, command);
        } catch (IllegalArgumentException noPod) {
            return null;
        }
    }
}
