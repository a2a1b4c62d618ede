package io.kubarium.cluster.apiserver;

import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceRequirements;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a container asks for and may use (API-108). */
final class ResourceValidation {
    private static final List<String> STANDARD = List.of("cpu", "memory", "ephemeral-storage");

    private ResourceValidation() {}

    static void check(@Nullable ResourceRequirements resources, Path path, Problems problems) {
        if (resources == null) return;
        resources.limits().forEach((name, amount) -> amount(name, amount, path.field("limits"), problems));
        for (Map.Entry<String, Quantity> request : resources.requests().entrySet()) {
            String name = request.getKey();
            amount(name, request.getValue(), path.field("requests"), problems);
            Quantity limit = resources.limits().get(name);
            boolean whole = !overcommits(name);
            if (limit == null) {
                if (whole) problems.required(path.field("limits"), "Limit must be set for non overcommitable resources");
            } else if (whole && request.getValue().compareTo(limit) != 0) {
                problems.invalid(path.field("requests"), request.getValue(), "must be equal to " + name + " limit of " + limit);
            } else if (request.getValue().compareTo(limit) > 0) {
                problems.invalid(path.field("requests"), request.getValue(), "must be less than or equal to " + name + " limit of " + limit);
            }
        }
    }

    private static void amount(String name, Quantity amount, Path path, Problems problems) {
        if (!STANDARD.contains(name) && !name.startsWith("hugepages-") && name.indexOf('/') < 0) {
            problems.invalid(path.key(name), name, "must be a standard resource type or fully qualified");
            problems.invalid(path.key(name), name, "must be a standard resource for containers");
        }
        if (amount.signum() < 0) problems.invalid(path.key(name), amount, "must be greater than or equal to 0");
    }

    /** Whether more may be promised than there is: not of devices and huge pages. */
    private static boolean overcommits(String name) {
        return !name.startsWith("hugepages-") && name.indexOf('/') < 0;
    }
}
