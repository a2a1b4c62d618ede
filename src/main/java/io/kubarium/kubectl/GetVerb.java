package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import io.kubarium.cluster.fields.FieldManager;
import io.kubarium.kubectl.output.CustomColumns;
import io.kubarium.kubectl.output.ObjectText;
import io.kubarium.kubectl.output.SortBy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl get} (CTL-1 … CTL-84). */
final class GetVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("output|o=", "all-namespaces|A", "show-labels", "no-headers", "sort-by=", "watch|w", "watch-only",
                "output-watch-events", "label-columns|L*", "show-kind", "ignore-not-found", "chunk-size=", "show-managed-fields", "template=", "raw=",
                "server-print", "subresource=", "allow-missing-template-keys"), Query.FLAGS, Manifests.FLAGS);
    }

    @Override
    public void run(Call call) {
        String output = format(call);
        checkFormat(output);
        if (call.flags().has("raw")) {
            Health.raw(call, call.flags().get("raw"));
            return;
        }
        if (!call.flags().args().isEmpty() && Health.COMPONENTS.contains(call.flags().args().getFirst())) {
            call.next(() -> Health.components(call));
            return;
        }
        if (call.flags().args().isEmpty() && !call.flags().has("filename")) throw noType();
        Selection selection = call.flags().has("filename") ? inFiles(call) : Selection.of(call.flags().args(), call);
        if (call.flags().isOn("all-namespaces") && !selection.isList()) throw Failure.error("a resource cannot be retrieved by name across all namespaces");
        Query query = Query.of(call);
        // One request for each kind or name beyond the first.
        int requests = selection.isList() ? selection.kinds().size() : selection.named().size();
        long wait = 0;
        for (int i = 1; i < requests; i++) wait += call.round();
        call.after(wait + call.round(), () -> print(call, selection, query, output));
    }

    private static Selection inFiles(Call call) {
        List<Selection.Named> named = new ArrayList<>();
        List<KindInfo> kinds = new ArrayList<>();
        for (Manifests.Entry entry : Manifests.read(call)) {
            named.add(new Selection.Named(entry.kind(), entry.name()));
            if (!kinds.contains(entry.kind())) kinds.add(entry.kind());
        }
        return new Selection(kinds, named);
    }

    private static void print(Call call, Selection selection, Query query, String output) {
        boolean watch = call.flags().isOn("watch") || call.flags().isOn("watch-only");
        if (watch) {
            new GetWatch(call, selection, query, new TableRequest(call, selection)).begin();
            return;
        }
        List<KubeObject> found = Finding.all(call, selection, query);
        if (call.flags().has("sort-by")) found = SortBy.sort(found, call.flags().get("sort-by"));
        if (output.isEmpty() || output.equals("wide")) {
            String text = new TableRequest(call, selection).print(found);
            call.print(text);
            if (found.isEmpty() && selection.isList()) call.warn(Query.nothing(call, selection));
        } else if (output.startsWith("custom-columns=")) {
            List<Tree> trees = new ArrayList<>();
            for (KubeObject object : found) trees.add(ObjectText.tree(object));
            call.print(customColumns(output).print(trees, !call.flags().isOn("no-headers")));
            if (found.isEmpty() && selection.isList()) call.warn(Query.nothing(call, selection));
        } else if (output.equals("name")) {
            for (KubeObject object : found) call.line(Kinds.of(object).qualifiedSingular() + "/" + object.name());
        } else if (!found.isEmpty() || selection.isList()) {
            boolean single = !selection.isList() && selection.named().size() == 1;
            call.print(Results.tree(output, single ? shown(call, found.getFirst()) : ObjectText.list(found.stream().map(object -> shown(call, object)).toList())));
        }
        warnOfEndpoints(call, selection);
    }

    /** The tree of an object, with who has set what if that is asked for. */
    private static Tree.Obj shown(Call call, KubeObject object) {
        Tree.Obj tree = ObjectText.tree(object);
        if (!call.flags().isOn("show-managed-fields")) return tree;
        List<Tree> managers = new ArrayList<>();
        for (FieldManager manager : call.client().cluster().managers(object.ref())) managers.add(manager.written());
        return managers.isEmpty() ? tree : tree.with("metadata", tree.obj("metadata").with("managedFields", new Tree.Arr(managers)));
    }

    // CTL-15
    static void warnOfEndpoints(Call call, Selection selection) {
        if (selection.kinds().stream().anyMatch(kind -> kind.key().equals("endpoints"))) {
            call.warn("Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice");
        }
    }

    private static CustomColumns customColumns(String output) {
        try {
            return CustomColumns.parse(output.substring("custom-columns=".length()));
        } catch (IllegalArgumentException wrong) {
            throw Failure.error(wrong.getMessage());
        }
    }

    /** {@code -o} with what {@code --template} or a file adds to it. */
    private static String format(Call call) {
        String output = call.flags().get("output", "");
        if (call.flags().has("template") && !output.contains("=")) return (output.isEmpty() ? "go-template" : output) + "=" + call.flags().get("template");
        int equals = output.indexOf("-file=");
        if (equals < 0 && !output.startsWith("templatefile=")) return output;
        String file = output.substring(output.indexOf('=') + 1);
        try {
            String text = new String(call.files().read(file), StandardCharsets.UTF_8);
            return output.startsWith("templatefile=") ? "go-template=" + text : output.startsWith("custom-columns") ? "custom-columns=" + columns(text) : output.substring(0, equals) + "=" + text.strip();
        } catch (IOException missing) {
            throw Failure.error("error reading template " + file + ", open " + file + ": no such file or directory");
        }
    }

    /** A file of columns has the headers in its first line and the paths in the second. */
    private static String columns(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2) throw Failure.error("custom-columns file has to have two lines: headers and paths");
        String[] headers = lines.get(0).strip().split("\\s+");
        String[] paths = lines.get(1).strip().split("\\s+");
        if (headers.length != paths.length) throw Failure.error("number of headers (" + headers.length + ") and field specifications (" + paths.length + ") don't match");
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < headers.length; i++) columns.add(headers[i] + ":" + paths[i]);
        return String.join(",", columns);
    }

    private static void checkFormat(String output) {
        if (output.isEmpty() || List.of("wide", "name").contains(output)) return;
        if (output.startsWith("custom-columns=")) customColumns(output);
        else if (output.startsWith("go-template=") || output.startsWith("template=")) Results.parsed(output.substring(output.indexOf('=') + 1));
        else Results.tree(output, Tree.Obj.of("items", Tree.Arr.EMPTY));
    }

    // CTL-184
    private static Failure noType() {
        return Failure.plain("You must specify the type of resource to get. Use \"kubectl api-resources\" for a complete list of supported resources.\n\n"
                + "error: Required resource not specified.\nUse \"kubectl explain <resource>\" for a detailed description of that resource (e.g. kubectl explain pods).\n"
                + "See 'kubectl get -h' for help and examples");
    }
}
