package io.kubarium.cluster.fields;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name by which a writer manages fields (CTL-175): kubectl's by verb, a component's by its program. */
final class WriterNames {
    private static final Pattern VERB = Pattern.compile("kubectl(?:\\s+(?:-n|--namespace)[ =]\\S+|\\s+-\\S+)*\\s+([a-z-]+)");
    private static final Pattern GIVEN = Pattern.compile("--field-manager[ =](\\S+)");
    /** Verbs that write; {@code apply} has a longer name. */
    private static final List<String> VERBS = List.of("annotate", "apply", "autoscale", "cordon", "create", "drain", "edit", "expose", "label", "patch", "replace", "rollout",
            "run", "scale", "set", "taint", "uncordon");

    private WriterNames() {}

    static String of(Entry.Change change, Journal<Entry> journal) {
        String writer = change.writer();
        if (writer.startsWith("kubelet")) return "kubelet";
        if (writer.endsWith("-controller") || writer.endsWith("controller-manager")) return "kube-controller-manager";
        if (writer.equals("scenario")) return "kubectl-create";
        return change.cause() >= 0 && journal.get(change.cause()) instanceof Entry.Act act && act.who().equals(writer) ? ofLine(act.line()) : writer;
    }

    private static String ofLine(String line) {
        Matcher given = GIVEN.matcher(line);
        if (given.find()) return given.group(1);
        Matcher matcher = VERB.matcher(line);
        while (matcher.find()) if (VERBS.contains(matcher.group(1))) return matcher.group(1).equals("apply") ? "kubectl-client-side-apply" : "kubectl-" + matcher.group(1);
        return "kubectl";
    }
}
