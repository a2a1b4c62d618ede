package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceRequirements;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code kubectl set resources} (CTL-135). */
final class SetResourcesVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("all", "selector|l=", "containers|c=", "limits=", "requests=", "local"), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        if (!call.flags().has("limits") && !call.flags().has("requests")) {
            throw Failure.error("you must specify an update to requests or limits (in the form of --requests/--limits)");
        }
        Map<String, Quantity> limits = amounts(call.flags().get("limits", ""));
        Map<String, Quantity> requests = amounts(call.flags().get("requests", ""));
        List<KubeObject> found = SetTargets.find(call);
        Writes writes = new Writes(call);
        for (KubeObject object : found) {
            call.next(() -> SetTargets.send(call, writes, object, PodTemplates.withContainers(object, call.flags().get("containers", "*"), container -> {
                ResourceRequirements now = container.resources();
                return container.withResources(new ResourceRequirements(merged(now.limits(), limits), merged(now.requests(), requests), now.kept()));
            }), "resource requirements updated"));
        }
    }

    private static Map<String, Quantity> amounts(String text) {
        Map<String, Quantity> amounts = new TreeMap<>();
        if (text.isEmpty()) return amounts;
        try {
            PolicyGenerators.pairs(text).forEach((name, amount) -> amounts.put(name, Quantity.parse(amount)));
        } catch (IllegalArgumentException wrong) {
            throw Failure.error(wrong.getMessage());
        }
        return amounts;
    }

    private static Map<String, Quantity> merged(Map<String, Quantity> now, Map<String, Quantity> changes) {
        Map<String, Quantity> merged = new TreeMap<>(now);
        merged.putAll(changes);
        return merged;
    }
}
