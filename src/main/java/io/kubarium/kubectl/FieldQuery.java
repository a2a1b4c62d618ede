package io.kubarium.kubectl;

import io.kubarium.api.Codec;
import io.kubarium.api.KindInfo;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A field query as typed behind {@code --field-selector} (CTL-72). */
record FieldQuery(List<Line> lines) {
    record Line(String path, String value, boolean equal) {}

    private static final List<String> EVERYWHERE = List.of("metadata.name", "metadata.namespace");
    private static final Map<String, List<String>> KNOWN = new java.util.TreeMap<>(Map.of(
            "pods", List.of("spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName", "spec.hostNetwork",
                    "status.phase", "status.podIP", "status.podIPs", "status.nominatedNodeName"),
            "events", List.of("involvedObject.kind", "involvedObject.namespace", "involvedObject.name", "involvedObject.uid",
                    "involvedObject.apiVersion", "involvedObject.resourceVersion", "involvedObject.fieldPath", "reason", "reportingComponent", "source", "type"),
            "secrets", List.of("type"), "namespaces", List.of("status.phase"), "nodes", List.of("spec.unschedulable"),
            "replicasets.apps", List.of("status.replicas"), "jobs.batch", List.of("status.successful")));

    static FieldQuery parse(String text) {
        List<Line> lines = new ArrayList<>();
        if (text == null || text.isBlank()) return new FieldQuery(lines);
        for (String part : text.split(",")) {
            int unequal = part.indexOf("!=");
            int equal = part.indexOf('=');
            if (equal < 0) throw Failure.error("invalid field selector: \"" + text + "\"; can't understand '" + part + "'");
            if (unequal >= 0) lines.add(new Line(part.substring(0, unequal).strip(), part.substring(unequal + 2).strip(), false));
            else lines.add(new Line(part.substring(0, equal).strip(), part.substring(equal + (part.startsWith("==", equal) ? 2 : 1)).strip(), true));
        }
        return new FieldQuery(lines);
    }

    /** The first field that a kind cannot be queried by, or null. */
    String unknown(KindInfo kind) {
        for (Line line : lines) {
            if (!EVERYWHERE.contains(line.path()) && !KNOWN.getOrDefault(kind.key(), List.of()).contains(line.path())) return line.path();
        }
        return null;
    }

    boolean matches(KubeObject object) {
        if (lines.isEmpty()) return true;
        Tree.Obj tree = Codec.toTree((Record) object);
        for (Line line : lines) if (value(tree, line.path()).equals(line.value()) != line.equal()) return false;
        return true;
    }

    private static String value(Tree.Obj tree, String path) {
        Tree at = tree;
        for (String step : path.split("\\.")) at = at instanceof Tree.Obj obj ? obj.get(step) : null;
        if (path.equals("source")) return tree.obj("source").text("component") == null ? "" : tree.obj("source").text("component");
        if (at == null) return path.equals("spec.unschedulable") || path.equals("spec.hostNetwork") ? "false" : path.equals("status.replicas") ? "0" : "";
        return at instanceof Tree.Str text ? text.value() : at.toString();
    }
}
