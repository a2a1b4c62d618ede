package io.kubarium.kubectl;

import io.kubarium.api.Kinds;
import io.kubarium.api.Pod;
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
        call.client().check("create", Kinds.of(Pod.class), "pods/exec", pod.namespace(), pod.name());
        call.next(() -> PodSession.run(call, pod, container, call.flags().behindDashes()));
    }
}
