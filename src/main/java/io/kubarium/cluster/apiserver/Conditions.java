package io.kubarium.cluster.apiserver;

import io.kubarium.api.PodCondition;
import java.util.ArrayList;
import java.util.List;

/** The list of a pod's conditions. */
final class Conditions {
    private Conditions() {}

    /** The conditions with one replaced at its place, or added at the end. */
    static List<PodCondition> with(List<PodCondition> conditions, PodCondition condition) {
        List<PodCondition> changed = new ArrayList<>(conditions);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).type().equals(condition.type())) {
                changed.set(i, condition);
                return changed;
            }
        }
        changed.add(condition);
        return changed;
    }
}
