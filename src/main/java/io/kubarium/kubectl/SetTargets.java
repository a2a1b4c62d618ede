package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.request.Answer;
import java.util.ArrayList;
import java.util.List;

/** What the {@code set} commands share: objects first, then {@code NAME=VALUE} pairs. */
final class SetTargets {
    private SetTargets() {}

    /** The arguments that are pairs, or removals ({@code NAME-}). */
    static List<String> pairs(Call call) {
        List<String> pairs = new ArrayList<>();
        for (String arg : call.flags().args()) if (isPair(arg)) pairs.add(arg);
        return pairs;
    }

    private static boolean isPair(String arg) {
        return arg.contains("=") || arg.endsWith("-") && !arg.contains("/");
    }

    static List<KubeObject> find(Call call) {
        if (call.flags().has("filename")) return Finding.inFiles(call);
        List<String> args = call.flags().args().stream().filter(arg -> !isPair(arg)).toList();
        Selection selection = Selection.of(args, call);
        if (selection.isEmpty()) throw Finding.nothingGiven();
        Query query = Query.of(call);
        if (selection.isList() && query.isEmpty() && !call.flags().isOn("all")) throw Failure.error("one or more resources must be specified as <resource> <name> or <resource>/<name>");
        return Finding.all(call, selection, query);
    }

    /** Sends the difference; without one nothing is printed (CTL-135). */
    static void send(Call call, Writes writes, KubeObject before, KubeObject after, String result) {
        if (Results.isClientDryRun(call)) {
            Results.print(call, after, result);
            return;
        }
        if (Writes.difference(before, after).isEmpty()) return;
        Answer answer = writes.change(before, after);
        call.warnings(answer);
        if (answer.refusal() != null) call.fail(Refusals.text(answer.refusal(), ""));
        else Results.print(call, answer.object(), result);
    }
}
