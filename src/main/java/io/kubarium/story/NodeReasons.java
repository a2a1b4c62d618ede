package io.kubarium.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the scheduler's message about a pod that fits nowhere: what each filter said, in plain words, and what would end it (SCH-161, SCH-170). */
final class NodeReasons {
    private final List<String> reasons = new ArrayList<>();

    /** The reasons in a message such as {@code 0/3 nodes are available: 1 Insufficient cpu, 2 node(s) were unschedulable. …}. */
    NodeReasons(String message) {
        int colon = message.indexOf(": ");
        String all = colon < 0 ? message : message.substring(colon + 2);
        int stop = all.indexOf(". ");
        if (stop > 0) all = all.substring(0, stop);
        if (all.endsWith(".")) all = all.substring(0, all.length() - 1);
        for (String part : all.split(", (?=\\d+ )")) reasons.add(part);
    }

    /** All reasons in plain words, each with its number of nodes. */
    String plain() {
        return String.join("; ", reasons.stream().map(NodeReasons::plain).toList());
    }

    private static String plain(String reason) {
        int space = reason.indexOf(' ');
        boolean counted = space > 0 && reason.substring(0, space).chars().allMatch(Character::isDigit);
        int n = counted ? Integer.parseInt(reason.substring(0, space)) : 0;
        String text = counted ? reason.substring(space + 1) : reason;
        String nodes = n == 1 ? "1 node " : n + " nodes ";
        String has = n == 1 ? "has " : "have ";
        if (text.startsWith("Insufficient ")) return nodes + has + "too little unrequested " + text.substring(13);
        if (text.startsWith("Too many pods")) return nodes + has + "the most pods allowed";
        if (text.contains("untolerated taint")) return nodes + has + "a taint it does not tolerate" + taint(text);
        if (text.contains("unschedulable")) return nodes + (n == 1 ? "is" : "are") + " closed for new pods";
        if (text.contains("node affinity/selector")) return nodes + "lack" + (n == 1 ? "s" : "") + " the labels it asks for";
        if (text.contains("anti-affinity")) return nodes + has + "a pod it must not meet";
        if (text.contains("pod affinity")) return nodes + "lack" + (n == 1 ? "s" : "") + " the pod it wants beside it";
        if (text.contains("topology spread")) return nodes + "would make the spread too uneven";
        if (text.contains("free ports")) return nodes + has + "its host port taken";
        if (text.contains("volume node affinity")) return nodes + "cannot reach its volume";
        if (text.contains("max volume count")) return nodes + has + "no slot left for a volume";
        if (text.contains("unbound immediate PersistentVolumeClaims")) return "its claim has no volume yet";
        if (text.startsWith("persistentvolumeclaim")) return text.replace("persistentvolumeclaim", "its claim");
        return reason;
    }

    private static String taint(String text) {
        int at = text.indexOf('{');
        return at < 0 ? "" : " " + text.substring(at);
    }

    /** What would end it, one hint a reason. */
    List<String> ends() {
        Set<String> ends = new LinkedHashSet<>();
        for (String reason : reasons) ends.add(end(reason));
        return List.copyOf(ends);
    }

    private static String end(String text) {
        if (text.contains("Insufficient")) return "a smaller request, fewer pods there, or one more node";
        if (text.contains("Too many pods")) return "fewer pods there, or one more node";
        if (text.contains("untolerated taint")) return "a toleration, or take the taint off";
        if (text.contains("unschedulable")) return "kubectl uncordon";
        if (text.contains("node affinity/selector")) return "a label on a node, or another selector";
        if (text.contains("anti-affinity")) return "one more node, or a softer rule";
        if (text.contains("pod affinity")) return "start the pod it wants beside it";
        if (text.contains("topology spread")) return "room on the emptier nodes";
        if (text.contains("free ports")) return "free the host port, or use a Service";
        if (text.contains("volume")) return "room where its volume can be reached";
        if (text.toLowerCase(java.util.Locale.ROOT).contains("persistentvolumeclaim")) return "the claim, or a volume that fits it";
        return "whatever the reason names";
    }
}
