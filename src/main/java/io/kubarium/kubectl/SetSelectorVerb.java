package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Service;
import java.util.List;

/** {@code kubectl set selector}: of a Service (API-234). */
final class SetSelectorVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("all", "local", "resource-version="), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        List<String> pairs = SetTargets.pairs(call);
        if (pairs.size() > 1) throw Failure.error("only one selector expression may be given: join the parts by commas");
        if (pairs.isEmpty()) throw Failure.error("one selector is required");
        List<KubeObject> found = SetTargets.find(call);
        Writes writes = new Writes(call);
        for (KubeObject object : found) {
            if (!(object instanceof Service service)) throw Failure.error("cannot set a selector on " + object.kind() + " " + object.name() + ": only a Service can take one");
            KubeObject after = service.withSpec(service.spec().withSelector(PolicyGenerators.pairs(pairs.getFirst())));
            call.next(() -> SetTargets.send(call, writes, object, after, "selector updated"));
        }
    }
}
