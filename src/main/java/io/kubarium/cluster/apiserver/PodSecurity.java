package io.kubarium.cluster.apiserver;

import io.kubarium.api.CronJob;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A namespace's labels say how much its pods may do: what breaks the enforced level is refused, what breaks the warned one is told (API-190, API-191). */
final class PodSecurity {
    private static final String LABEL = "pod-security.kubernetes.io/";

    private PodSecurity() {}

    /** A level and the version of its rules, as messages name it. */
    private record Level(String name, String version) {
        static Level of(Namespace namespace, String mode) {
            String name = namespace.metadata().label(LABEL + mode);
            String version = namespace.metadata().label(LABEL + mode + "-version");
            return new Level(name == null ? "privileged" : name, version == null ? "latest" : version);
        }

        @Override
        public String toString() {
            return "\"" + name + ":" + version + "\"";
        }
    }

    static void check(Exchange exchange, KubeObject object) {
        PodSpec spec = spec(object);
        Namespace home = spec == null ? null : exchange.store().get(Namespace.class, "", object.namespace());
        if (home == null) return;
        Level enforced = Level.of(home, "enforce");
        if (object instanceof Pod) {
            List<String> broken = PodSecurityChecks.violations(spec, enforced.name());
            if (!broken.isEmpty()) throw Refused.forbidden("pods", object.name(), "violates PodSecurity " + enforced + ": " + String.join(", ", broken));
        }
        Level warned = Level.of(home, "warn");
        List<String> broken = PodSecurityChecks.violations(spec, warned.name());
        if (!broken.isEmpty()) exchange.warnings().add("would violate PodSecurity " + warned + ": " + String.join(", ", broken));
    }

    private static @Nullable PodSpec spec(KubeObject object) {
        return switch (object) {
            case Pod pod -> pod.spec();
            case Deployment deployment -> deployment.spec().template().spec();
            case ReplicaSet set -> set.spec().template().spec();
            case StatefulSet set -> set.spec().template().spec();
            case DaemonSet set -> set.spec().template().spec();
            case Job job -> job.spec().template().spec();
            case CronJob cron -> cron.spec().jobTemplate().spec().template().spec();
            default -> null;
        };
    }

    /** A level that its pods break already is accepted, with a word for each reason (API-191). */
    static void changed(Exchange exchange, Namespace before, Namespace after) {
        Level now = Level.of(after, "enforce");
        if (now.equals(Level.of(before, "enforce"))) return;
        Map<String, List<String>> pods = new LinkedHashMap<>();
        for (Pod pod : exchange.store().list(Pod.class, after.name())) {
            List<String> broken = PodSecurityChecks.violations(pod.spec(), now.name());
            if (!broken.isEmpty()) pods.computeIfAbsent(String.join(", ", broken.stream().map(PodSecurity::brief).toList()), reasons -> new ArrayList<>()).add(pod.name());
        }
        if (pods.isEmpty()) return;
        exchange.warnings().add("existing pods in namespace \"" + after.name() + "\" violate the new PodSecurity enforce level " + now);
        pods.forEach((reasons, names) -> exchange.warnings().add(names.getFirst() + others(names.size() - 1) + ": " + reasons));
    }

    private static String others(int more) {
        return more == 0 ? "" : " (and " + more + " other pod" + (more == 1 ? ")" : "s)");
    }

    /** The reason without its details. */
    private static String brief(String reason) {
        return reason.substring(0, reason.indexOf(" ("));
    }
}
