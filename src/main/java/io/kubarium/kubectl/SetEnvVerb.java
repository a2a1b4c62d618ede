package io.kubarium.kubectl;

import io.kubarium.api.Container;
import io.kubarium.api.EnvVar;
import io.kubarium.api.KubeObject;
import io.kubarium.api.PodSpec;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl set env} (CTL-135). */
final class SetEnvVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("all", "selector|l=", "containers|c=", "list", "env|e+", "overwrite", "local", "resolve"), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        List<String> pairs = new ArrayList<>(SetTargets.pairs(call));
        pairs.addAll(call.flags().all("env"));
        List<KubeObject> found = SetTargets.find(call);
        if (pairs.isEmpty() && !call.flags().isOn("list")) throw Failure.error("at least one environment variable must be provided");
        Writes writes = new Writes(call);
        for (KubeObject object : found) call.next(() -> set(call, writes, object, pairs));
    }

    private static void set(Call call, Writes writes, KubeObject object, List<String> pairs) {
        String container = call.flags().get("containers", "*");
        KubeObject after = object;
        for (String pair : pairs) after = PodTemplates.withContainers(after, container, c -> with(c, pair));
        if (call.flags().isOn("list")) list(call, after, container);
        else SetTargets.send(call, writes, object, after, "env updated");
    }

    private static Container with(Container container, String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair.substring(0, pair.length() - 1) : pair.substring(0, equals);
        List<EnvVar> env = new ArrayList<>();
        boolean replaced = false;
        for (EnvVar variable : container.env()) {
            if (!variable.name().equals(name)) env.add(variable);
            else if (equals >= 0) {
                env.add(new EnvVar(name, pair.substring(equals + 1), null));
                replaced = true;
            }
        }
        if (equals >= 0 && !replaced) env.add(new EnvVar(name, pair.substring(equals + 1), null));
        return container.withEnv(env);
    }

    private static void list(Call call, KubeObject object, String wanted) {
        PodSpec spec = PodTemplates.spec(object);
        if (spec == null) return;
        for (Container container : spec.containers()) {
            if (!wanted.equals("*") && !wanted.equals(container.name())) continue;
            call.line("# " + object.kind() + " " + object.name() + ", container " + container.name());
            for (EnvVar variable : container.env()) {
                call.line(variable.valueFrom() == null ? variable.name() + "=" + (variable.value() == null ? "" : variable.value()) : "# " + variable.name() + " from a reference");
            }
        }
    }
}
