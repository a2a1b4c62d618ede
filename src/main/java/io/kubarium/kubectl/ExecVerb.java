package io.kubarium.kubectl;

import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Pod;
import io.kubarium.cluster.ExecResult;
import io.kubarium.kubectl.table.Cells;
import java.util.List;

/** {@code kubectl exec} (CTL-139, CTL-192, CTL-235). */
final class ExecVerb implements Verb {
    @Override
    public List<String> flags() {
        return List.of("container|c=", "stdin|i", "tty|t", "quiet|q", "pod-running-timeout=");
    }

    @Override
    public void run(Call call) {
        List<String> args = call.flags().args();
        if (args.size() > 1) {
            throw Failure.error("exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead\nSee 'kubectl exec -h' for help and examples");
        }
        if (args.isEmpty()) throw Failure.error("pod, type/name or --filename must be specified");
        if (call.flags().behindDashes().isEmpty()) throw Failure.error("you must specify at least one command for the container");
        Pod pod = PodTarget.pod(call, args.getFirst(), false);
        if (pod.isTerminal()) throw Failure.error("cannot exec into a container in a completed pod; current phase is " + pod.status().phase());
        String container = PodTarget.container(call, pod, call.flags().get("container"));
        call.next(() -> exec(call, pod, container));
    }

    private static void exec(Call call, Pod pod, String container) {
        if (Cells.isEmpty(pod.spec().nodeName())) throw Failure.error("unable to upgrade connection: pod " + pod.name() + " does not have a host assigned");
        ContainerStatus status = PodTarget.status(pod, container);
        boolean runs = status != null && status.state().running() != null;
        ExecResult result = runs ? run(call, pod, container) : null;
        if (result == null) throw Failure.error("unable to upgrade connection: container not found (\"" + container + "\")");
        if (!result.started()) {
            throw Failure.error("Internal error occurred: Internal error occurred: error executing command in container: " + result.output());
        }
        call.print(result.output());
        if (result.code() == 0) return;
        call.fail("command terminated with exit code " + result.code());
        call.end(result.code());
    }

    private static ExecResult run(Call call, Pod pod, String container) {
        try {
            return call.client().cluster().exec(call.client().act(), pod.namespace(), pod.name(), container, call.flags().behindDashes());
        } catch (IllegalArgumentException noPod) {
            return null;
        }
    }
}
