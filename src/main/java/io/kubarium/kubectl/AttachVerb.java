package io.kubarium.kubectl;

import io.kubarium.api.Pod;
import java.util.List;

/** {@code kubectl attach}: what a container prints from now on (CTL-234). */
final class AttachVerb implements Verb {
    @Override
    public List<String> flags() {
        return List.of("container|c=", "stdin|i", "tty|t", "quiet|q", "pod-running-timeout=");
    }

    @Override
    public void run(Call call) {
        List<String> args = call.flags().args();
        if (args.isEmpty()) throw Failure.error("at least 1 argument is required for attach\nSee 'kubectl attach -h' for help and examples");
        if (args.size() > 1) throw Failure.error("expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) saw " + args.size() + ": [" + String.join(" ", args) + "]");
        Pod pod = PodTarget.pod(call, args.getFirst(), false);
        if (pod.isTerminal()) throw Failure.error("cannot attach a container in a completed pod; current phase is " + pod.status().phase());
        String container = PodTarget.container(call, pod, call.flags().get("container"));
        call.warn("All commands and output from this session will be recorded in container logs, including credentials and sensitive information passed through the command prompt.");
        call.warn("If you don't see a command prompt, try pressing enter.");
        call.next(() -> {
            PodSession.checkRunning(pod, container);
            LogFollow.from(call, pod, container, LogFollow.lines(call, pod, container).size());
        });
    }
}
