package io.kubarium.kubectl;

import io.kubarium.api.Codec;
import io.kubarium.api.JsonParser;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import io.kubarium.api.patch.PatchException;
import io.kubarium.api.patch.Patches;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.manifest.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code kubectl apply}, client-side (CTL-171 … CTL-176, API-69 … API-73). */
final class ApplyVerb implements Verb {
    static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("validate?strict", "server-side", "force-conflicts", "force", "overwrite", "wait", "all", "prune",
                "cascade?background", "grace-period=", "timeout=", "selector|l=", "openapi-patch"), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        if (!call.flags().args().isEmpty()) {
            throw Failure.error("Unexpected args: [" + String.join(" ", call.flags().args()) + "]\nSee 'kubectl apply -h' for help and examples");
        }
        if (!call.flags().has("filename") && !call.flags().has("kustomize")) throw Failure.error("must specify one of -f and -k");
        boolean serverSide = call.flags().isOn("server-side");
        if (serverSide && Results.isClientDryRun(call)) throw Failure.error("--dry-run=client doesn't work with --server-side (did you mean --dry-run=server instead?)");
        if (!serverSide && call.flags().isOn("force-conflicts")) throw Failure.error("--force-conflicts only works with --server-side");
        Pruning.check(call);
        List<Manifests.Entry> entries = selected(call, Manifests.read(call));
        if (!call.client().cluster().isRunning("kube-apiserver")) throw unvalidated(entries);
        if (entries.isEmpty() && !call.hasFailed()) call.fail("error: no objects passed to apply");
        Writes writes = new Writes(call);
        for (Manifests.Entry entry : entries) call.next(() -> {
            if (serverSide) ServerSide.apply(call, writes, entry);
            else apply(call, writes, entry);
        });
        if (call.flags().isOn("prune")) call.next(() -> Pruning.prune(call, writes, entries));
    }

    /** Of the files only what has the labels of {@code -l}. */
    private static List<Manifests.Entry> selected(Call call, List<Manifests.Entry> entries) {
        if (!call.flags().has("selector")) return entries;
        Query query = Query.of(call);
        return entries.stream().filter(entry -> query.labels().matches(labels(entry))).toList();
    }

    private static Map<String, String> labels(Manifests.Entry entry) {
        Map<String, String> labels = new TreeMap<>();
        entry.tree().obj("metadata").obj("labels").fields().forEach((key, value) -> labels.put(key, value instanceof Tree.Str text ? text.value() : value.toString()));
        return labels;
    }

    // CTL-245
    private static Failure unvalidated(List<Manifests.Entry> entries) {
        String file = entries.isEmpty() ? "" : entries.getFirst().file();
        return Failure.error("error validating \"" + file + "\": error validating data: failed to download openapi: Get \"https://" + Refusals.SERVER
                + "/openapi/v2?timeout=32s\": dial tcp " + Refusals.SERVER
                + ": connect: connection refused; if you choose to ignore these errors, turn validation off with --validate=false");
    }

    private static void apply(Call call, Writes writes, Manifests.Entry entry) {
        if (entry.name().isEmpty() && entry.tree().obj("metadata").has("generateName")) {
            call.fail("error: from " + entry.tree().obj("metadata").text("generateName") + ": cannot use generate name with apply");
            return;
        }
        Tree.Obj manifest = withLastApplied(entry.tree());
        KubeObject live = call.client().find(entry.kind(), entry.namespace(), entry.name());
        if (live == null) call.after(call.round(), () -> create(call, writes, entry, manifest));
        else change(call, writes, entry, manifest, live);
    }

    /** What an apply would make of the live object, null if there is none. */
    static Answer tried(Writes writes, Manifests.Entry entry, @Nullable KubeObject live) {
        Tree.Obj manifest = withLastApplied(entry.tree());
        if (live == null) {
            Writes.Decoded decoded = writes.decode(manifest);
            return decoded.object() == null ? Answer.refused(decoded.refusal()) : writes.send(new Request.Create(decoded.object()));
        }
        Tree.Obj patch = patch(manifest, live);
        return patch.isEmpty() ? Answer.ok(live) : writes.send(Writes.patch(live, patch));
    }

    private static Tree.Obj patch(Tree.Obj manifest, KubeObject live) {
        String last = live.metadata().annotation(LAST_APPLIED);
        Tree lastTree = last == null ? Tree.Obj.EMPTY : JsonParser.parse(last);
        if (!(lastTree instanceof Tree.Obj lastObject)) throw new IllegalArgumentException("json: cannot unmarshal " + lastTree.jsonType() + " into Go value of type map[string]interface {}");
        return Patches.threeWay(live.getClass().asSubclass(KubeObject.class), lastObject, manifest, Codec.toTree((Record) live));
    }

    private static void create(Call call, Writes writes, Manifests.Entry entry, Tree.Obj manifest) {
        Writes.Decoded decoded = writes.decode(manifest);
        if (decoded.object() == null) {
            call.fail(Refusals.text(decoded.refusal(), entry.doing("creating")));
            return;
        }
        if (Results.isClientDryRun(call)) {
            Results.print(call, decoded.object(), "created");
            return;
        }
        Answer answer = writes.send(new Request.Create(decoded.object()));
        for (String warning : decoded.warnings()) call.warn("Warning: " + warning);
        call.warnings(answer);
        if (answer.refusal() != null) call.fail(Refusals.text(answer.refusal(), entry.doing("creating")));
        else Results.print(call, answer.object(), "created");
    }

    private static void change(Call call, Writes writes, Manifests.Entry entry, Tree.Obj manifest, KubeObject live) {
        String last = live.metadata().annotation(LAST_APPLIED);
        if (last == null) {
            call.warn("Warning: resource " + entry.kind().plural() + "/" + live.name() + " is missing the " + LAST_APPLIED + " annotation which is required by"
                    + " kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or"
                    + " kubectl apply. The missing annotation will be patched automatically.");
        }
        if (live.metadata().isTerminating()) call.warn("Warning: Detected changes to resource " + live.name() + " which is currently being deleted.");
        Tree.Obj patch;
        try {
            patch = patch(manifest, live);
        } catch (PatchException wrong) {
            call.fail("error: " + entry.doing("applying patch") + wrong.getMessage());
            return;
        }
        if (patch.isEmpty() || Results.isClientDryRun(call)) {
            Results.print(call, live, patch.isEmpty() && !isNeverEmpty(entry) ? "unchanged" : "configured");
            return;
        }
        call.after(call.round(), () -> {
            Answer answer = writes.send(Writes.patch(live, patch));
            call.warnings(answer);
            if (answer.refusal() == null) Results.print(call, answer.object(), "configured");
            else call.fail(Refusals.text(answer.refusal(), "error when applying patch:\n" + JsonWriter.compact(patch) + "\nto:\nResource: \""
                    + entry.kind().group() + "/" + entry.kind().version() + ", Resource=" + entry.kind().plural() + "\", GroupVersionKind: \""
                    + entry.kind().apiVersion() + ", Kind=" + entry.kind().kind() + "\"\nName: \"" + live.name() + "\", Namespace: \"" + live.namespace()
                    + "\"\nfor: \"" + entry.file() + "\": error when patching \"" + entry.file() + "\": "));
        });
    }

    // CTL-233: the real patch of these is never empty, though nothing is stored.
    private static boolean isNeverEmpty(Manifests.Entry entry) {
        Tree.Obj spec = entry.tree().obj("spec");
        return switch (entry.kind().kind()) {
            case "StatefulSet" -> !spec.items("volumeClaimTemplates").isEmpty();
            case "Pod" -> !spec.items("volumes").isEmpty();
            case "Secret" -> entry.tree().has("stringData");
            case "PodDisruptionBudget" -> spec.has("selector");
            default -> false;
        };
    }

    /** The manifest with itself as annotation: sorted, compact, one line break at the end (CTL-171). */
    static Tree.Obj withLastApplied(Tree.Obj tree) {
        Tree.Obj metadata = tree.obj("metadata");
        Tree.Obj annotations = metadata.obj("annotations").without(LAST_APPLIED);
        Tree.Obj plain = tree.with("metadata", metadata.with("annotations", annotations));
        return tree.with("metadata", metadata.with("annotations", annotations.with(LAST_APPLIED, new Tree.Str(JsonWriter.compact(plain) + "\n"))));
    }
}
