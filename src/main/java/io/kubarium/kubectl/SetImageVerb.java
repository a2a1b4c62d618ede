package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.PodSpec;
import io.kubarium.api.request.Answer;
import java.util.List;

/** {@code kubectl set image} (CTL-135, CTL-192). */
final class SetImageVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("all", "selector|l=", "local"), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        List<String> images = SetTargets.pairs(call).stream().filter(pair -> pair.contains("=")).toList(); // An image cannot be removed.
        List<KubeObject> found = SetTargets.find(call);
        if (images.isEmpty()) throw Failure.error("at least one image update is required");
        Writes writes = new Writes(call);
        for (KubeObject object : found) call.next(() -> set(call, writes, object, images));
    }

    private static void set(Call call, Writes writes, KubeObject before, List<String> images) {
        KubeObject after = before;
        for (String image : images) {
            String container = image.substring(0, image.indexOf('='));
            String wanted = image.substring(image.indexOf('=') + 1);
            PodSpec spec = PodTemplates.spec(before);
            boolean exists = spec != null && (container.equals("*") || spec.containers().stream().anyMatch(c -> c.name().equals(container))
                    || spec.initContainers().stream().anyMatch(c -> c.name().equals(container)));
            if (!exists) {
                call.fail("error: unable to find container named \"" + container + "\"");
                return;
            }
            after = PodTemplates.withContainers(after, container, c -> c.withImage(wanted));
        }
        SetTargets.send(call, writes, before, after, "image updated");
    }
}
