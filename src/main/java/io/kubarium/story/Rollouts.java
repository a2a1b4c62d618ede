package io.kubarium.story;

import io.kubarium.api.Deployment;
import io.kubarium.api.IntOrString;

/** The two limits of a rolling update (WRK-32). */
final class Rollouts {
    private Rollouts() {}

    static int wanted(Deployment d) {
        return d.spec().replicas() == null ? 1 : d.spec().replicas();
    }

    /** How many pods must stay available. */
    static int least(Deployment d) {
        return Math.max(0, wanted(d) - spare(d));
    }

    /** How many pods may be wished for at most. */
    static int most(Deployment d) {
        return wanted(d) + surge(d);
    }

    /** How many may be unavailable. */
    static int spare(Deployment d) {
        if (d.spec().strategy() == null || d.spec().strategy().rollingUpdate() == null) return wanted(d);
        int down = scaled(d.spec().strategy().rollingUpdate().maxUnavailable(), wanted(d), false);
        return down == 0 && surge(d) == 0 ? 1 : down;
    }

    private static int surge(Deployment d) {
        if (d.spec().strategy() == null || d.spec().strategy().rollingUpdate() == null) return 0;
        return scaled(d.spec().strategy().rollingUpdate().maxSurge(), wanted(d), true);
    }

    private static int scaled(IntOrString value, int total, boolean up) {
        if (value == null) return 0;
        String text = value.toString();
        if (!text.endsWith("%")) return Integer.parseInt(text);
        int percent = Integer.parseInt(text.substring(0, text.length() - 1)) * total;
        return up ? (percent + 99) / 100 : percent / 100;
    }
}
