package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl delete} (CTL-128 … CTL-130). */
final class DeleteVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("all", "all-namespaces|A", "wait", "force", "grace-period=", "now", "cascade?background", "timeout=",
                "ignore-not-found", "interactive|i"), Query.FLAGS, Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        if (call.flags().isOn("all")) {
            if (call.flags().args().stream().anyMatch(arg -> arg.contains("/")) || call.flags().args().size() > 1) {
                throw Failure.error("name cannot be provided when a selector is specified");
            }
        }
        if (call.flags().isOn("interactive")) throw Failure.error("-i is not possible here");
        Long grace = grace(call);
        List<KubeObject> found = Finding.toChange(call);
        if (found.isEmpty()) {
            if (call.flags().args().size() < 2 && !call.flags().has("filename") && call.flags().args().stream().noneMatch(arg -> arg.contains("/"))) {
                call.line("No resources found");
            }
            return;
        }
        if (grace != null && grace == 0) {
            call.warn("Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated."
                    + " The resource may continue to run on the cluster indefinitely.");
        }
        if (call.flags().has("namespace") && found.stream().anyMatch(object -> object.namespace().isEmpty())) {
            call.warn("Warning: deleting cluster-scoped resources, not scoped to the provided namespace");
        }
        Writes writes = new Writes(call);
        List<KubeObject> deleted = new ArrayList<>();
        for (KubeObject object : found) call.next(() -> delete(call, writes, object, grace, deleted));
        if (call.flags().isOn("wait", true) && !Results.isServerDryRun(call) && !Results.isClientDryRun(call)) waitFor(call, deleted);
    }

    // CTL-129
    private static Long grace(Call call) {
        boolean force = call.flags().isOn("force");
        if (call.flags().isOn("now")) {
            if (call.flags().has("grace-period")) throw Failure.error("--now and --grace-period cannot be specified together");
            return 1L;
        }
        long period = call.flags().number("grace-period", -1);
        if (force && period > 0) throw Failure.error("--force and --grace-period greater than 0 cannot be specified together");
        if (force) return 0L;
        return period < 0 ? null : Long.valueOf(Math.max(1, period));
    }

    private static void delete(Call call, Writes writes, KubeObject object, Long grace, List<KubeObject> deleted) {
        String cascade = switch (call.flags().get("cascade", "background")) {
            case "background", "true" -> "Background";
            case "foreground" -> "Foreground";
            case "orphan", "false" -> "Orphan";
            default -> throw Failure.error("invalid cascade value (" + call.flags().get("cascade") + "). Must be \"background\", \"foreground\", or \"orphan\"");
        };
        if (!Results.isClientDryRun(call)) {
            Answer answer = writes.send(new Request.Delete(object.ref(), new DeleteOptions(grace, cascade, null, null)));
            call.warnings(answer);
            if (answer.refusal() != null) {
                if (!answer.refusal().is("NotFound") || !call.flags().isOn("ignore-not-found")) call.fail(Refusals.text(answer.refusal(), ""));
                return;
            }
        }
        deleted.add(object);
        KindInfo kind = Kinds.of(object);
        if (call.flags().get("output", "").equals("name")) {
            call.line(kind.qualifiedSingular() + "/" + object.name());
            return;
        }
        String how = grace != null && grace == 0 ? "force deleted" : "deleted";
        String from = kind.namespaced() ? " from " + object.namespace() + " namespace" : "";
        call.line(kind.qualifiedSingular() + " \"" + object.name() + "\" " + how + from + Results.suffix(call));
    }

    private static void waitFor(Call call, List<KubeObject> deleted) {
        Duration timeout = call.flags().duration("timeout");
        long until = timeout == null ? Job.NEVER : call.client().cluster().now() + timeout.toNanos();
        Waiting.until(call, until, () -> deleted.stream().noneMatch(object -> call.client().exists(object.ref(), object.uid())),
                () -> call.fail("error: timed out waiting for the condition on " + deleted.stream()
                        .filter(object -> call.client().exists(object.ref(), object.uid())).map(object -> Kinds.of(object).plural() + "/" + object.name()).findFirst().orElse("")));
    }
}
