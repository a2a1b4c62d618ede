package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import java.util.ArrayList;
import java.util.List;

/** Looks up what a call names: objects by name, or whole kinds by query, or the objects of files. */
final class Finding {
    private Finding() {}

    /**
     * The objects, in the order in which they were named. One that is missing is told on standard error and the call fails,
     * but goes on with the others.
     */
    static List<KubeObject> all(Call call, Selection selection, Query query) {
        List<KubeObject> found = new ArrayList<>();
        if (selection.isList()) {
            for (var kind : selection.kinds()) found.addAll(query.list(call, kind));
            return found;
        }
        if (!query.isEmpty()) throw Failure.error("name cannot be provided when a selector is specified");
        for (Selection.Named named : selection.named()) {
            boolean blind = call.command().equals("kubectl delete"); // It asks for the end without a look.
            KubeObject object = blind ? call.client().known(named.kind(), call.namespace(), named.name()) : call.client().find(named.kind(), call.namespace(), named.name());
            if (object != null) found.add(object);
            else if (!call.flags().isOn("ignore-not-found")) {
                call.fail("Error from server (NotFound): " + named.kind().key() + " \"" + named.name() + "\" not found");
            }
        }
        return found;
    }

    /** As {@link #all}, for commands that change: at least one object must be named, by argument, file, query or {@code --all}. */
    static List<KubeObject> toChange(Call call) {
        if (call.flags().has("filename")) return inFiles(call);
        Selection selection = Selection.of(call.flags().args(), call);
        if (selection.isEmpty()) throw nothingGiven();
        Query query = Query.of(call);
        if (selection.isList() && query.isEmpty() && !call.flags().isOn("all")) {
            throw Failure.error("resource(s) were provided, but no name was specified");
        }
        return all(call, selection, query);
    }

    /** The live objects of the files of {@code -f}. */
    static List<KubeObject> inFiles(Call call) {
        List<KubeObject> found = new ArrayList<>();
        for (Manifests.Entry entry : Manifests.read(call)) {
            KubeObject object = call.client().find(entry.kind(), entry.namespace(), entry.name());
            if (object != null) found.add(object);
            else if (!call.flags().isOn("ignore-not-found")) {
                call.fail("Error from server (NotFound): " + (call.command().equals("kubectl delete") ? entry.doing("deleting") : "") + entry.kind().key() + " \"" + entry.name() + "\" not found");
            }
        }
        return found;
    }

    // CTL-185
    static Failure nothingGiven() {
        return Failure.error("You must provide one or more resources by argument or filename.\nExample resource specifications include:\n"
                + "   '-f rsrc.yaml'\n   '--filename=rsrc.json'\n   '<resource> <name>'\n   '<resource>'");
    }
}
