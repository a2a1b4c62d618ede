package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Checks.none;

import io.kubarium.api.Container;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.Toleration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A pod's spec, in pods and in templates, and what of it may change later (API-103..114). */
final class PodValidation {
    private static final String ONLY = "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,"
            + "`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";

    private PodValidation() {}

    static void check(PodSpec spec, Path path, Problems problems) {
        VolumeValidation.check(spec.volumes(), path.field("volumes"), problems);
        ContainerValidation.check(spec, path, problems);
        Checks.oneOf(spec.restartPolicy(), List.of("Always", "OnFailure", "Never"), path.field("restartPolicy"), problems);
        Checks.oneOf(spec.dnsPolicy(), List.of("ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"), path.field("dnsPolicy"), problems);
        MetaValidation.labels(spec.nodeSelector(), path.field("nodeSelector"), problems);
        if (!none(spec.serviceAccountName())) Checks.subdomain(spec.serviceAccountName(), path.field("serviceAccountName"), problems);
        if (!none(spec.nodeName())) Checks.subdomain(spec.nodeName(), path.field("nodeName"), problems);
        if (!none(spec.nodeName()) && !spec.schedulingGates().isEmpty()) {
            problems.forbidden(path.field("nodeName"), "cannot be set until all schedulingGates have been cleared");
        }
        Long deadline = spec.activeDeadlineSeconds();
        if (deadline != null && (deadline < 1 || deadline > Integer.MAX_VALUE)) {
            problems.invalid(path.field("activeDeadlineSeconds"), deadline, "must be between 1 and 2147483647, inclusive");
        }
        if (!none(spec.hostname())) Checks.label(spec.hostname(), path.field("hostname"), problems);
        if (!none(spec.subdomain())) Checks.label(spec.subdomain(), path.field("subdomain"), problems);
        SchedulingValidation.check(spec, path, problems);
        if (!none(spec.priorityClassName())) Checks.subdomain(spec.priorityClassName(), path.field("priorityClassName"), problems);
    }

    static void template(PodTemplateSpec template, Path path, Problems problems) {
        MetaValidation.labels(template.metadata().labels(), path.field("labels"), problems);
        check(template.spec(), path.field("spec"), problems);
    }

    static void checkUpdate(Pod before, Pod after, Problems problems) {
        PodSpec old = before.spec();
        PodSpec now = after.spec();
        if (old.equals(now)) return;
        if (old.containers().size() != now.containers().size() || old.initContainers().size() != now.initContainers().size()) {
            String list = old.containers().size() != now.containers().size() ? "containers" : "initContainers";
            problems.forbidden(Path.SPEC.field(list), "pod updates may not add or remove containers");
            return;
        }
        deadline(old, now, problems);
        tolerations(old.tolerations(), now.tolerations(), problems);
        gates(old, now, problems);
        PodSpec allowed = now.withContainers(imagesOf(old.containers(), now.containers())).withInitContainers(imagesOf(old.initContainers(), now.initContainers()))
                .withActiveDeadlineSeconds(old.activeDeadlineSeconds()).withTolerations(old.tolerations()).withSchedulingGates(old.schedulingGates());
        Long grace = old.terminationGracePeriodSeconds();
        if (grace != null && grace < 0 && Objects.equals(now.terminationGracePeriodSeconds(), 1L)) allowed = allowed.withTerminationGracePeriodSeconds(grace);
        if (!old.schedulingGates().isEmpty()) allowed = allowed.withNodeSelector(old.nodeSelector()).withAffinity(old.affinity());
        if (!allowed.equals(old)) problems.forbidden(Path.SPEC, ONLY);
    }

    /** The containers now, with the images they had. */
    private static List<Container> imagesOf(List<Container> before, List<Container> after) {
        List<Container> containers = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) containers.add(after.get(i).withImage(before.get(i).image()));
        return containers;
    }

    /** It may only come nearer (API-114). */
    private static void deadline(PodSpec old, PodSpec now, Problems problems) {
        if (old.activeDeadlineSeconds() == null) return;
        Path path = Path.SPEC.field("activeDeadlineSeconds");
        if (now.activeDeadlineSeconds() == null) problems.invalid(path, null, "must not update from a positive integer to nil value");
        else if (now.activeDeadlineSeconds() > old.activeDeadlineSeconds()) problems.invalid(path, now.activeDeadlineSeconds(), "must be less than or equal to previous value");
    }

    private static void tolerations(List<Toleration> old, List<Toleration> now, Problems problems) {
        for (Toleration toleration : old) {
            boolean there = now.stream().anyMatch(t -> new Toleration(t.key(), t.operator(), t.value(), t.effect(), toleration.tolerationSeconds()).equals(toleration));
            if (!there) {
                problems.forbidden(Path.SPEC.field("tolerations"), "existing toleration can not be modified except its tolerationSeconds");
                return;
            }
        }
    }

    private static void gates(PodSpec old, PodSpec now, Problems problems) {
        for (int i = 0; i < now.schedulingGates().size(); i++) {
            if (!old.schedulingGates().contains(now.schedulingGates().get(i))) {
                problems.forbidden(Path.SPEC.field("schedulingGates").at(i), "only deletion is allowed, but found new scheduling gate '" + now.schedulingGates().get(i).name() + "'");
            }
        }
        if (old.schedulingGates().isEmpty()) return;
        boolean less = old.nodeSelector().entrySet().stream().anyMatch(e -> !e.getValue().equals(now.nodeSelector().get(e.getKey())));
        if (less) problems.invalid(Path.SPEC.field("nodeSelector"), now.nodeSelector(), "only additions to spec.nodeSelector are allowed (no mutations or deletions)");
    }
}
