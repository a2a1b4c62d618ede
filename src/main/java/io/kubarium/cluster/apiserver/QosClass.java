package io.kubarium.cluster.apiserver;

import io.kubarium.api.Container;
import io.kubarium.api.PodSpec;
import io.kubarium.api.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A pod's quality of service, fixed when it is created (NOD-200). */
final class QosClass {
    private static final List<String> COUNTED = List.of("cpu", "memory");

    private QosClass() {}

    static String of(PodSpec spec) {
        List<Container> all = new ArrayList<>(spec.initContainers());
        all.addAll(spec.containers());
        boolean any = false;
        boolean guaranteed = true;
        for (Container container : all) {
            for (String resource : COUNTED) {
                Quantity request = amount(container.resources() == null ? Map.<String, Quantity>of() : container.resources().requests(), resource);
                Quantity limit = amount(container.resources() == null ? Map.<String, Quantity>of() : container.resources().limits(), resource);
                any |= request != null || limit != null;
                guaranteed &= limit != null && (request == null || request.compareTo(limit) == 0);
            }
        }
        return !any ? "BestEffort" : guaranteed ? "Guaranteed" : "Burstable";
    }

    private static Quantity amount(Map<String, Quantity> amounts, String resource) {
        Quantity amount = amounts.get(resource);
        return amount == null || amount.isZero() ? null : amount;
    }
}
