package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.request.Status;
import io.kubarium.kubectl.describe.Describers;
import io.kubarium.kubectl.describe.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl describe} (CTL-85, CTL-86). */
final class DescribeVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("all-namespaces|A", "show-events", "chunk-size="), Query.FLAGS, Manifests.FLAGS);
    }

    @Override
    public void run(Call call) {
        if (call.flags().args().isEmpty() && !call.flags().has("filename")) {
            throw Failure.error("You must specify the type of resource to describe. Use \"kubectl api-resources\" for a complete list of supported resources.");
        }
        Selection selection = Selection.of(call.flags().args(), call);
        Query query = Query.of(call);
        call.after(call.round() + call.round(), () -> describe(call, selection, query));
    }

    private static void describe(Call call, Selection selection, Query query) {
        List<KubeObject> found = call.flags().has("filename") ? Finding.inFiles(call) : find(call, selection, query);
        boolean events = call.flags().isOn("show-events", found.size() <= 1);
        Surroundings around = new Surroundings(call.client().store(), call.client().now(), events);
        List<String> texts = new ArrayList<>();
        for (KubeObject object : found) texts.add(Describers.describe(object, around));
        call.print(String.join("\n\n", texts));
        if (found.isEmpty() && selection.isList() && !selection.isEmpty()) call.warn(Query.nothing(call, selection));
        GetVerb.warnOfEndpoints(call, selection);
    }

    // A name without an exact match stands for every name that begins with it.
    private static List<KubeObject> find(Call call, Selection selection, Query query) {
        if (selection.isList()) return Finding.all(call, selection, query);
        List<KubeObject> found = new ArrayList<>();
        for (Selection.Named named : selection.named()) {
            KubeObject exact = call.client().find(named.kind(), call.namespace(), named.name());
            List<KubeObject> matching = exact != null ? List.of(exact) : call.client().list(named.kind(), call.namespace()).stream()
                    .filter(object -> object.name().startsWith(named.name())).toList();
            if (matching.isEmpty()) call.fail(Refusals.text(Status.notFound(named.kind().key(), named.name()), ""));
            found.addAll(matching);
        }
        return found;
    }
}
