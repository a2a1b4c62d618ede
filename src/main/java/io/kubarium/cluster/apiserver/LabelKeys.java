package io.kubarium.cluster.apiserver;

import io.kubarium.api.Affinity;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.LabelSelectorRequirement;
import io.kubarium.api.Pod;
import io.kubarium.api.PodAffinity;
import io.kubarium.api.PodAffinityTerm;
import io.kubarium.api.PodAntiAffinity;
import io.kubarium.api.PodSpec;
import io.kubarium.api.TopologySpreadConstraint;
import io.kubarium.api.WeightedPodAffinityTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Label keys whose values a new pod brings itself become lines of the selectors they stand beside (SCH-106, SCH-114). */
final class LabelKeys {
    private LabelKeys() {}

    static Pod merged(Pod pod) {
        PodSpec spec = pod.spec();
        Map<String, String> labels = pod.metadata().labels();
        List<TopologySpreadConstraint> constraints = spec.topologySpreadConstraints().stream()
                .map(c -> c.matchLabelKeys().isEmpty() ? c : c.withLabelSelector(with(c.labelSelector(), labels, c.matchLabelKeys(), "In"))).toList();
        PodSpec changed = constraints.equals(spec.topologySpreadConstraints()) ? spec : spec.withTopologySpreadConstraints(constraints);
        if (spec.affinity() != null) changed = changed.withAffinity(merged(spec.affinity(), labels));
        return changed.equals(spec) ? pod : pod.withSpec(changed);
    }

    private static Affinity merged(Affinity affinity, Map<String, String> labels) {
        PodAffinity near = affinity.podAffinity();
        PodAntiAffinity far = affinity.podAntiAffinity();
        return new Affinity(affinity.nodeAffinity(),
                near == null ? null : new PodAffinity(terms(near.requiredDuringSchedulingIgnoredDuringExecution(), labels), weighted(near.preferredDuringSchedulingIgnoredDuringExecution(), labels)),
                far == null ? null : new PodAntiAffinity(terms(far.requiredDuringSchedulingIgnoredDuringExecution(), labels), weighted(far.preferredDuringSchedulingIgnoredDuringExecution(), labels)));
    }

    private static List<PodAffinityTerm> terms(List<PodAffinityTerm> terms, Map<String, String> labels) {
        return terms.stream().map(term -> merged(term, labels)).toList();
    }

    private static List<WeightedPodAffinityTerm> weighted(List<WeightedPodAffinityTerm> terms, Map<String, String> labels) {
        return terms.stream().map(term -> new WeightedPodAffinityTerm(term.weight(), merged(term.podAffinityTerm(), labels))).toList();
    }

    private static PodAffinityTerm merged(PodAffinityTerm term, Map<String, String> labels) {
        LabelSelector selector = with(with(term.labelSelector(), labels, term.matchLabelKeys(), "In"), labels, term.mismatchLabelKeys(), "NotIn");
        return new PodAffinityTerm(selector, term.namespaces(), term.topologyKey(), term.namespaceSelector(), term.matchLabelKeys(), term.mismatchLabelKeys());
    }

    /** Keys that the pod lacks are ignored, as is everything where there is no selector. */
    private static @Nullable LabelSelector with(@Nullable LabelSelector selector, Map<String, String> labels, List<String> keys, String operator) {
        if (selector == null || keys.isEmpty()) return selector;
        List<LabelSelectorRequirement> lines = new ArrayList<>(selector.matchExpressions());
        for (String key : keys) if (labels.containsKey(key)) lines.add(new LabelSelectorRequirement(key, operator, List.of(labels.get(key))));
        return new LabelSelector(selector.matchLabels(), lines);
    }
}
