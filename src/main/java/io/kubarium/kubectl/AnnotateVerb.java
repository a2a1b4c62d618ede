package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.request.Answer;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl annotate} (CTL-132, CTL-191). */
final class AnnotateVerb implements Verb {
    @Override
    public List<String> flags() {
        return new LabelVerb().flags();
    }

    @Override
    public void run(Call call) {
        List<String> pairs = SetTargets.pairs(call);
        List<KubeObject> found = MetaTargets.find(call);
        if (pairs.isEmpty() && !call.flags().isOn("list")) throw Failure.error("at least one annotation update is required");
        Writes writes = new Writes(call);
        for (KubeObject object : found) call.next(() -> annotate(call, writes, object, pairs));
    }

    private static void annotate(Call call, Writes writes, KubeObject object, List<String> pairs) {
        ObjectMeta meta = object.metadata();
        List<String> clashes = new ArrayList<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair.substring(0, pair.length() - 1) : pair.substring(0, equals);
            String value = equals < 0 ? null : pair.substring(equals + 1);
            String old = meta.annotation(key);
            if (value != null && old != null && !old.equals(value) && !call.flags().isOn("overwrite")) {
                clashes.add("'" + key + "' already has a value (" + old + ")");
            }
            meta = meta.withAnnotation(key, value);
        }
        if (!clashes.isEmpty()) {
            call.fail("error: --overwrite is false but found the following declared annotation(s): " + String.join("; ", clashes));
            return;
        }
        if (call.flags().isOn("list")) {
            meta.annotations().forEach((key, value) -> call.line(key + "=" + value));
            if (pairs.isEmpty()) return;
        }
        KubeObject after = object.withMetadata(meta);
        Answer answer = Results.isClientDryRun(call) ? Answer.ok(after) : writes.change(object, after);
        call.warnings(answer);
        if (answer.refusal() != null) call.fail(Refusals.text(answer.refusal(), ""));
        else Results.print(call, answer.object(), "annotated");
    }
}
