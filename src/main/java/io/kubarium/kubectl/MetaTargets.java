package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import java.util.List;

/** The objects whose labels or annotations are changed. */
final class MetaTargets {
    private MetaTargets() {}

    static List<KubeObject> find(Call call) {
        if (call.flags().has("filename")) return Finding.inFiles(call);
        List<String> args = call.flags().args().stream().filter(arg -> !SetTargets.pairs(call).contains(arg)).toList();
        Selection selection = Selection.of(args, call);
        Query query = Query.of(call);
        if (selection.isEmpty() || selection.isList() && query.isEmpty() && !call.flags().isOn("all")) {
            throw Failure.error("one or more resources must be specified as <resource> <name> or <resource>/<name>");
        }
        return Finding.all(call, selection, query);
    }
}
