package io.kubarium.cluster.scheduler;

import io.kubarium.api.Quantity;
import io.kubarium.engine.PersistentMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Amounts by resource: cpu in thousandths of a core, everything else in units (SCH-86). */
record Resources(long cpu, long memory, long pods, PersistentMap<String, Long> others) {
    static final Resources NONE = new Resources(0, 0, 0, PersistentMap.empty());

    static Resources of(@Nullable Map<String, Quantity> quantities) {
        Resources amounts = NONE;
        if (quantities != null) {
            for (Map.Entry<String, Quantity> entry : quantities.entrySet()) {
                amounts = amounts.with(entry.getKey(), entry.getKey().equals("cpu") ? entry.getValue().milliValue() : entry.getValue().value());
            }
        }
        return amounts;
    }

    long get(String resource) {
        return switch (resource) {
            case "cpu" -> cpu;
            case "memory" -> memory;
            case "pods" -> pods;
            default -> {
                Long amount = others.get(resource);
                yield amount == null ? 0 : amount;
            }
        };
    }

    /** The resources of which there is any. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (cpu != 0) names.add("cpu");
        if (memory != 0) names.add("memory");
        if (pods != 0) names.add("pods");
        for (var entry : others) if (entry.value() != 0) names.add(entry.key());
        return names;
    }

    Resources with(String resource, long amount) {
        return switch (resource) {
            case "cpu" -> new Resources(amount, memory, pods, others);
            case "memory" -> new Resources(cpu, amount, pods, others);
            case "pods" -> new Resources(cpu, memory, amount, others);
            default -> new Resources(cpu, memory, pods, others.put(resource, amount));
        };
    }

    Resources plus(Resources other) {
        return combine(other, Long::sum);
    }

    Resources minus(Resources other) {
        return combine(other, (a, b) -> a - b);
    }

    Resources max(Resources other) {
        return combine(other, Math::max);
    }

    private Resources combine(Resources other, LongBinaryOperator operator) {
        PersistentMap<String, Long> result = others;
        for (var entry : other.others) result = result.put(entry.key(), operator.applyAsLong(get(entry.key()), entry.value()));
        return new Resources(operator.applyAsLong(cpu, other.cpu), operator.applyAsLong(memory, other.memory), operator.applyAsLong(pods, other.pods), result);
    }
}
