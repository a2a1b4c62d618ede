package io.kubarium.kubectl;

import io.kubarium.api.Codec;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import io.kubarium.kubectl.output.JsonPath;
import io.kubarium.kubectl.output.ObjectText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code kubectl wait} (CTL-138). */
final class WaitVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("for+", "timeout=", "all", "all-namespaces|A", "local"), Query.FLAGS, Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        List<String> conditions = call.flags().all("for");
        if (conditions.isEmpty()) throw Failure.error("unrecognized condition: []");
        Duration timeout = call.flags().has("timeout") ? call.flags().duration("timeout") : Duration.ofSeconds(30);
        long deadline = call.client().cluster().now() + (timeout == null ? 0 : timeout.toNanos());
        if (conditions.contains("create")) {
            created(call, deadline);
            return;
        }
        if (conditions.contains("delete")) call.flags().put("ignore-not-found", "true");
        List<KubeObject> found = Finding.toChange(call);
        if (found.isEmpty()) {
            if (!conditions.contains("delete") && Selection.of(call.flags().args(), call).isList()) throw Failure.error("no matching resources found");
            return;
        }
        for (KubeObject object : found) {
            for (String condition : conditions) call.next(() -> waitFor(call, object, condition(condition), deadline));
        }
    }

    private static void waitFor(Call call, KubeObject object, @Nullable Predicate<KubeObject> condition, long deadline) {
        Waiting.until(call, deadline, () -> {
            KubeObject now = call.client().cluster().snapshot().get(object.ref());
            boolean same = now != null && now.uid().equals(object.uid());
            if (condition == null ? same : !same || !condition.test(now)) return false;
            Results.print(call, object, "condition met");
            return true;
        }, () -> call.fail("error: timed out waiting for the condition on " + Kinds.of(object).plural() + "/" + object.name()));
    }

    private static void created(Call call, long deadline) {
        Selection selection = Selection.of(call.flags().args(), call);
        for (Selection.Named named : selection.named()) {
            Waiting.until(call, deadline, () -> {
                KubeObject object = call.client().find(named.kind(), call.namespace(), named.name());
                if (object != null) Results.print(call, object, "condition met");
                return object != null;
            }, () -> call.fail("error: timed out waiting for the condition on " + named.kind().plural() + "/" + named.name()));
        }
    }

    /** The test of a condition; null for {@code delete}. */
    private static @Nullable Predicate<KubeObject> condition(String text) {
        if (text.equals("delete")) return null;
        if (text.startsWith("condition=")) {
            String[] parts = text.substring("condition=".length()).split("=", 2);
            String wanted = parts.length > 1 ? parts[1] : "true";
            return object -> hasCondition(object, parts[0], wanted);
        }
        if (text.startsWith("jsonpath=")) {
            String rest = text.substring("jsonpath=".length());
            int end = rest.lastIndexOf('}');
            if (end < 0) throw Failure.error("jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3 or --for=jsonpath='{.status.readyReplicas}'");
            JsonPath path = JsonPath.relaxed(rest.substring(0, end + 1));
            String value = rest.length() > end + 1 ? rest.substring(end + 2) : null;
            return object -> path.find(ObjectText.tree(object)).stream().anyMatch(found -> value == null || JsonPath.text(found).equals(value));
        }
        throw Failure.error("unrecognized condition: \"" + text + "\"");
    }

    private static boolean hasCondition(KubeObject object, String type, String wanted) {
        for (Tree condition : Codec.toTree((Record) object).obj("status").items("conditions")) {
            if (!(condition instanceof Tree.Obj one) || !type.equalsIgnoreCase(one.text("type"))) continue;
            return wanted.toLowerCase(Locale.ROOT).equals(String.valueOf(one.text("status")).toLowerCase(Locale.ROOT));
        }
        return false;
    }
}
