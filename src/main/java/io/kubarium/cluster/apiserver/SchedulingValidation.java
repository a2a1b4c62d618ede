package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Checks.none;

import io.kubarium.api.Affinity;
import io.kubarium.api.NodeSelector;
import io.kubarium.api.NodeSelectorRequirement;
import io.kubarium.api.NodeSelectorTerm;
import io.kubarium.api.PodAffinityTerm;
import io.kubarium.api.PodSpec;
import io.kubarium.api.PreferredSchedulingTerm;
import io.kubarium.api.Toleration;
import io.kubarium.api.TopologySpreadConstraint;
import io.kubarium.api.WeightedPodAffinityTerm;
import java.util.List;

/** What a pod says of where it may run (API-110). */
final class SchedulingValidation {
    private final Problems problems;

    private SchedulingValidation(Problems problems) {
        this.problems = problems;
    }

    static void check(PodSpec spec, Path path, Problems problems) {
        SchedulingValidation validation = new SchedulingValidation(problems);
        if (spec.affinity() != null) validation.affinity(spec.affinity(), path.field("affinity"));
        for (int i = 0; i < spec.topologySpreadConstraints().size(); i++) {
            validation.spread(spec.topologySpreadConstraints().get(i), path.field("topologySpreadConstraints").at(i));
        }
        for (int i = 0; i < spec.tolerations().size(); i++) validation.toleration(spec.tolerations().get(i), path.field("tolerations").at(i));
    }

    private void toleration(Toleration toleration, Path path) {
        String operator = none(toleration.operator()) ? "Equal" : toleration.operator();
        if (!none(toleration.key())) Names.qualified(toleration.key()).forEach(text -> problems.invalid(path.field("key"), toleration.key(), text));
        else if (!operator.equals("Exists")) {
            problems.invalid(path.field("operator"), text(toleration.operator()), "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
        }
        if (toleration.tolerationSeconds() != null && !"NoExecute".equals(toleration.effect())) {
            problems.invalid(path.field("effect"), text(toleration.effect()), "effect must be 'NoExecute' when `tolerationSeconds` is set");
        }
        if (operator.equals("Exists")) {
            if (!none(toleration.value())) problems.invalid(path.field("operator"), toleration.value(), "value must be empty when `operator` is 'Exists'");
        } else Checks.oneOf(operator, List.of("Equal", "Exists"), path.field("operator"), problems);
        if (!none(toleration.effect())) Checks.oneOf(toleration.effect(), List.of("NoSchedule", "PreferNoSchedule", "NoExecute"), path.field("effect"), problems);
    }

    private void spread(TopologySpreadConstraint constraint, Path path) {
        if (constraint.maxSkew() <= 0) problems.invalid(path.field("maxSkew"), constraint.maxSkew(), "must be greater than zero");
        if (none(constraint.topologyKey())) problems.required(path.field("topologyKey"), "can not be empty");
        Checks.oneOf(text(constraint.whenUnsatisfiable()), List.of("DoNotSchedule", "ScheduleAnyway"), path.field("whenUnsatisfiable"), problems);
        if (constraint.minDomains() != null && !"DoNotSchedule".equals(constraint.whenUnsatisfiable())) {
            problems.invalid(path.field("minDomains"), constraint.minDomains(),
                    "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not " + constraint.whenUnsatisfiable());
        }
        SelectorValidation.check(constraint.labelSelector(), path.field("labelSelector"), problems);
    }

    private void affinity(Affinity affinity, Path path) {
        if (affinity.nodeAffinity() != null) {
            Path at = path.field("nodeAffinity");
            NodeSelector required = affinity.nodeAffinity().requiredDuringSchedulingIgnoredDuringExecution();
            if (required != null) terms(required, at.field("requiredDuringSchedulingIgnoredDuringExecution"));
            List<PreferredSchedulingTerm> preferred = affinity.nodeAffinity().preferredDuringSchedulingIgnoredDuringExecution();
            for (int i = 0; i < preferred.size(); i++) {
                Path term = at.field("preferredDuringSchedulingIgnoredDuringExecution").at(i);
                if (preferred.get(i).weight() < 1 || preferred.get(i).weight() > 100) problems.invalid(term.field("weight"), preferred.get(i).weight(), "must be in the range 1-100");
                if (preferred.get(i).preference() != null) term(preferred.get(i).preference(), term.field("preference"));
            }
        }
        if (affinity.podAffinity() != null) {
            pods(affinity.podAffinity().requiredDuringSchedulingIgnoredDuringExecution(), affinity.podAffinity().preferredDuringSchedulingIgnoredDuringExecution(), path.field("podAffinity"));
        }
        if (affinity.podAntiAffinity() != null) {
            pods(affinity.podAntiAffinity().requiredDuringSchedulingIgnoredDuringExecution(),
                    affinity.podAntiAffinity().preferredDuringSchedulingIgnoredDuringExecution(), path.field("podAntiAffinity"));
        }
    }

    private void pods(List<PodAffinityTerm> required, List<WeightedPodAffinityTerm> preferred, Path path) {
        for (int i = 0; i < required.size(); i++) pods(required.get(i), path.field("requiredDuringSchedulingIgnoredDuringExecution").at(i));
        for (int i = 0; i < preferred.size(); i++) {
            Path at = path.field("preferredDuringSchedulingIgnoredDuringExecution").at(i);
            if (preferred.get(i).weight() < 1 || preferred.get(i).weight() > 100) problems.invalid(at.field("weight"), preferred.get(i).weight(), "must be in the range 1-100");
            if (preferred.get(i).podAffinityTerm() != null) pods(preferred.get(i).podAffinityTerm(), at.field("podAffinityTerm"));
        }
    }

    private void pods(PodAffinityTerm term, Path path) {
        SelectorValidation.check(term.labelSelector(), path.field("labelSelector"), problems);
        if (none(term.topologyKey())) problems.required(path.field("topologyKey"), "can not be empty");
    }

    /** Which nodes a volume reaches. */
    static void check(NodeSelector reached, Path path, Problems problems) {
        new SchedulingValidation(problems).terms(reached, path);
    }

    private void terms(NodeSelector selector, Path path) {
        if (selector.nodeSelectorTerms().isEmpty()) problems.required(path.field("nodeSelectorTerms"), "must have at least one node selector term");
        for (int i = 0; i < selector.nodeSelectorTerms().size(); i++) term(selector.nodeSelectorTerms().get(i), path.field("nodeSelectorTerms").at(i));
    }

    private void term(NodeSelectorTerm term, Path path) {
        for (int i = 0; i < term.matchExpressions().size(); i++) {
            NodeSelectorRequirement line = term.matchExpressions().get(i);
            Path at = path.field("matchExpressions").at(i);
            switch (text(line.operator())) {
                case "In", "NotIn" -> {
                    if (line.values().isEmpty()) problems.required(at.field("values"), "must be specified when `operator` is 'In' or 'NotIn'");
                }
                case "Exists", "DoesNotExist" -> {
                    if (!line.values().isEmpty()) problems.forbidden(at.field("values"), "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                }
                case "Gt", "Lt" -> {
                    if (line.values().size() != 1) problems.required(at.field("values"), "must be specified single value when `operator` is 'Lt' or 'Gt'");
                }
                default -> problems.invalid(at.field("operator"), text(line.operator()), "not a valid selector operator");
            }
            Names.qualified(text(line.key())).forEach(text -> problems.invalid(at.field("key"), text(line.key()), text));
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
