package io.kubarium.api;

import java.util.List;

/** The paths of a host. */
public record HTTPIngressRuleValue(List<HTTPIngressPath> paths) {
    /** Nothing set. */
    public static final HTTPIngressRuleValue EMPTY = new HTTPIngressRuleValue(null);

    public HTTPIngressRuleValue {
        paths = paths == null ? List.of() : List.copyOf(paths);
    }
}
