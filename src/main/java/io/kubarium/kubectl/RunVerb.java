package io.kubarium.kubectl;

import io.kubarium.api.Tree;
import java.util.List;

/** {@code kubectl run} (CTL-167, CTL-168). */
final class RunVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("image=", "restart=", "env+", "labels|l=", "port=", "command", "expose", "image-pull-policy=", "rm", "stdin|i", "tty|t",
                "attach", "quiet|q", "annotations+", "overrides=", "privileged", "grace-period=", "timeout="), Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        if (!call.flags().has("image")) throw Failure.error("required flag(s) \"image\" not set");
        if (call.flags().args().isEmpty()) throw Failure.error("NAME is required for run");
        for (String flag : List.of("rm", "stdin", "tty", "attach", "overrides")) {
            if (call.flags().has(flag)) throw Failure.error("--" + flag + " is not possible here");
        }
        if (call.flags().isOn("expose") && !call.flags().has("port")) throw Failure.error("--port must be set when exposing a service");
        String name = call.flags().args().getFirst();
        Tree.Obj labels = call.flags().has("labels") ? (Tree.Obj) Tree.of(PolicyGenerators.pairs(call.flags().get("labels"))) : Tree.Obj.of("run", name);
        Tree.Obj pod = WorkloadGenerators.pod(name, call, labels);
        if (call.flags().isOn("expose")) call.next(() -> {
            CreateVerb.send(call, service(name, call, labels), "");
            if (Results.isClientDryRun(call) && call.flags().get("output", "").equals("yaml")) call.print("---\n---\n");
        });
        call.next(() -> CreateVerb.send(call, pod, ""));
    }

    private static Tree.Obj service(String name, Call call, Tree.Obj labels) {
        long port = call.flags().number("port", 0);
        Tree ports = new Tree.Arr(List.of(Tree.Obj.of("port", port, "protocol", "TCP", "targetPort", port)));
        return Tree.Obj.of("apiVersion", "v1", "kind", "Service", "metadata", Tree.Obj.of("name", name), "spec", Tree.Obj.of("ports", ports, "selector", labels),
                "status", Tree.Obj.of("loadBalancer", Tree.Obj.EMPTY));
    }
}
