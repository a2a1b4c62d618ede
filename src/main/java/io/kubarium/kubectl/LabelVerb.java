package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.request.Answer;
import java.util.List;
import java.util.Map;

/** {@code kubectl label} (CTL-132, CTL-191). */
final class LabelVerb implements Verb {
    private static final String VALUE_RULE = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end"
            + " with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("overwrite", "all", "list", "local", "all-namespaces|A", "resource-version="), Query.FLAGS, Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        List<String> pairs = SetTargets.pairs(call);
        for (String pair : pairs) {
            if (!pair.contains("=")) continue;
            String value = pair.substring(pair.indexOf('=') + 1);
            if (!value.matches("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?")) throw Failure.error("invalid label value: \"" + pair + "\": " + VALUE_RULE);
        }
        List<KubeObject> found = MetaTargets.find(call);
        if (pairs.isEmpty() && !call.flags().isOn("list")) throw Failure.error("at least one label update is required");
        Writes writes = new Writes(call);
        for (KubeObject object : found) call.next(() -> label(call, writes, object, pairs));
    }

    private static void label(Call call, Writes writes, KubeObject object, List<String> pairs) {
        ObjectMeta meta = object.metadata();
        boolean added = false;
        boolean removed = false;
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair.substring(0, pair.length() - 1) : pair.substring(0, equals);
            String old = meta.label(key);
            if (equals < 0) {
                if (old == null) call.line("label \"" + key + "\" not found.");
                removed |= old != null;
                meta = meta.withLabel(key, null);
                continue;
            }
            String value = pair.substring(equals + 1);
            if (old != null && !old.equals(value) && !call.flags().isOn("overwrite")) {
                call.fail("error: '" + key + "' already has a value (" + old + "), and --overwrite is false");
                return;
            }
            added |= !value.equals(old);
            meta = meta.withLabel(key, value);
        }
        String operation = added && removed ? "modified" : added ? "labeled" : removed ? "unlabeled" : "not labeled";
        if (call.flags().isOn("list")) {
            for (Map.Entry<String, String> label : meta.labels().entrySet()) call.line(label.getKey() + "=" + label.getValue());
            if (pairs.isEmpty()) return;
        }
        KubeObject after = object.withMetadata(meta);
        Answer answer = Results.isClientDryRun(call) ? Answer.ok(after) : writes.change(object, after);
        call.warnings(answer);
        if (answer.refusal() != null) call.fail(Refusals.text(answer.refusal(), ""));
        else Results.print(call, answer.object(), operation);
    }
}
