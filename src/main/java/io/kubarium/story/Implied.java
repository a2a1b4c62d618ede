package io.kubarium.story;

import java.util.List;

/** What a fact says about earlier ones: a pod that runs has its image, one that is gone was stopped. */
final class Implied {
    private Implied() {}

    /** Whether a happening of one fact answers for another. */
    static boolean by(String happened, String asked) {
        return ways(asked).contains(happened);
    }

    /** The facts that answer for a fact, itself first. */
    static List<String> ways(String fact) {
        return switch (fact) {
            case "pod.network", "pod.pulled" -> List.of(fact, "pod.running");
            case "pod.stopping" -> List.of(fact, "pod.ended", "pod.gone");
            case "pod.ended" -> List.of(fact, "pod.gone");
            default -> List.of(fact);
        };
    }

    /** Whose turn it is when a phase asks for all: the new pods, the old ones, or the workloads. */
    static String role(String fact) {
        return switch (fact) {
            case "pod.deleting", "pod.stopping", "pod.ended", "pod.gone", "evict.marked", "evict.set" -> "old";
            case "deploy.done" -> "deploy";
            default -> "new";
        };
    }
}
