package io.kubarium.cluster.fields;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name by which a writer manages fields (CTL-175): kubectl's by verb, a component's by its program. */
final class WriterNames {
    private static final Pattern VERB = Pattern.compile("kubectl(?:\\s+(?:-n|--namespace)[ =]\\S+|\\s+-\\S+)*\\s+([a-z-]+)");
    private static final Pattern GIVEN = Pattern.compile("--field-manager[ =](\\S+)");
    private static final Map<String, String> VERBS = new TreeMap<>(Map.ofEntries(Map.entry("apply", "kubectl-client-side-apply"), Map.entry("create", "kubectl-create"),
            Map.entry("run", "kubectl-run"), Map.entry("expose", "kubectl-expose"), Map.entry("label", "kubectl-label"), Map.entry("annotate", "kubectl-annotate"),
            Map.entry("patch", "kubectl-patch"), Map.entry("edit", "kubectl-edit"), Map.entry("replace", "kubectl-replace"), Map.entry("scale", "kubectl-scale"),
            Map.entry("set", "kubectl-set"), Map.entry("rollout", "kubectl-rollout"), Map.entry("taint", "kubectl-taint"), Map.entry("cordon", "kubectl-cordon"),
            Map.entry("uncordon", "kubectl-uncordon"), Map.entry("drain", "kubectl-drain"), Map.entry("autoscale", "kubectl-autoscale")));

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
        while (matcher.find()) if (VERBS.containsKey(matcher.group(1))) return VERBS.get(matcher.group(1));
        return "kubectl";
    }
}
