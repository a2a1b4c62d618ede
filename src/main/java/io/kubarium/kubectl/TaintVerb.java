package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.Taint;
import io.kubarium.api.request.Answer;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl taint} (CTL-133). */
final class TaintVerb implements Verb {
    private static final List<String> EFFECTS = List.of("NoSchedule", "PreferNoSchedule", "NoExecute");
    private static final String NAME_PART = "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric"
            + " character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

    @Override
    public List<String> flags() {
        return List.of("overwrite", "all", "selector|l=", "dry-run?unchanged", "output|o=", "show-managed-fields", "validate?strict");
    }

    @Override
    public void run(Call call) {
        List<String> names = new ArrayList<>();
        List<Taint> added = new ArrayList<>();
        List<Taint> removed = new ArrayList<>();
        for (String arg : call.flags().args()) {
            if (!isSpec(arg)) names.add(arg);
            else if (arg.endsWith("-")) removed.add(removal(arg.substring(0, arg.length() - 1)));
            else added.add(addition(arg));
        }
        if (names.isEmpty()) throw Failure.error("one or more resources must be specified as <resource> <name> or <resource>/<name>");
        Selection selection = Selection.of(names, call);
        for (KindInfo kind : selection.kinds()) {
            if (!kind.key().equals("nodes")) throw Failure.error("invalid resource type " + kind.plural() + ", only node types are supported");
        }
        if (added.isEmpty() && removed.isEmpty()) throw Failure.error("at least one taint update is required");
        Writes writes = new Writes(call);
        for (KubeObject node : Finding.all(call, selection, Query.of(call))) call.next(() -> taint(call, writes, (Node) node, added, removed));
    }

    private static boolean isSpec(String arg) {
        return arg.contains("=") || arg.contains(":") || arg.endsWith("-");
    }

    private static Failure help(String message) {
        return Failure.error(message + "\nSee 'kubectl taint -h' for help and examples");
    }

    private static Taint addition(String spec) {
        int colon = spec.indexOf(':');
        if (colon < 0) throw help("invalid taint spec: " + spec + ", " + NAME_PART);
        String[] parts = spec.substring(0, colon).split("=", 2);
        String effect = spec.substring(colon + 1);
        if (!EFFECTS.contains(effect)) throw help("invalid taint effect: " + effect + ", unsupported taint effect");
        return new Taint(parts[0], parts.length > 1 && !parts[1].isEmpty() ? parts[1] : null, effect, null);
    }

    private static Taint removal(String spec) {
        int colon = spec.indexOf(':');
        String key = (colon < 0 ? spec : spec.substring(0, colon)).split("=", 2)[0];
        return new Taint(key, null, colon < 0 ? null : spec.substring(colon + 1), null);
    }

    private static void taint(Call call, Writes writes, Node node, List<Taint> added, List<Taint> removed) {
        List<Taint> taints = new ArrayList<>(node.spec().taints());
        boolean overwrite = call.flags().isOn("overwrite");
        List<String> clashes = added.stream().filter(taint -> taints.stream().anyMatch(old -> same(old, taint))).map(Taint::key).toList();
        if (!clashes.isEmpty() && !overwrite) {
            call.fail("error: node " + node.name() + " already has " + clashes + " taint(s) with same effect(s) and --overwrite is false");
            return;
        }
        for (Taint taint : removed) {
            if (!taints.removeIf(old -> old.key().equals(taint.key()) && (taint.effect() == null || taint.effect().equals(old.effect())))) {
                call.fail("error: taint \"" + taint.key() + (taint.effect() == null ? "" : ":" + taint.effect()) + "\" not found");
                return;
            }
        }
        taints.removeIf(old -> added.stream().anyMatch(taint -> same(old, taint)));
        taints.addAll(added);
        String operation = overwrite || !added.isEmpty() && !removed.isEmpty() ? "modified" : added.isEmpty() ? "untainted" : "tainted";
        Node after = node.withSpec(node.spec().withTaints(taints));
        Answer answer = Results.isClientDryRun(call) ? Answer.ok(after) : writes.change(node, after);
        call.warnings(answer);
        if (answer.refusal() != null) call.fail(Refusals.text(answer.refusal(), ""));
        else Results.print(call, answer.object(), operation);
    }

    private static boolean same(Taint a, Taint b) {
        return a.key().equals(b.key()) && a.effect().equals(b.effect());
    }
}
