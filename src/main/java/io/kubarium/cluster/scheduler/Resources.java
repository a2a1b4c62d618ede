package io.kubarium.cluster.scheduler;

import io.kubarium.api.Quantity;
import io.kubarium.engine.PersistentMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts by resource: cpu in thousandths of a core, everything else in units (SCH-86). */
record Resources(PersistentMap<String, Long> amounts) {
    static final Resources NONE = new Resources(PersistentMap.empty());

    static Resources of(@Nullable Map<String, Quantity> quantities) {
        PersistentMap<String, Long> amounts = PersistentMap.empty();
        if (quantities != null) {
            for (Map.Entry<String, Quantity> entry : quantities.entrySet()) {
                amounts = amounts.put(entry.getKey(), entry.getKey().equals("cpu") ? entry.getValue().milliValue() : entry.getValue().value());
            }
        }
        return new Resources(amounts);
    }

    long get(String resource) {
        Long amount = amounts.get(resource);
        return amount == null ? 0 : amount;
    }

    Resources with(String resource, long amount) {
        return new Resources(amounts.put(resource, amount));
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

    private Resources combine(Resources other, java.util.function.LongBinaryOperator operator) {
        PersistentMap<String, Long> result = amounts;
        for (var entry : other.amounts) result = result.put(entry.key(), operator.applyAsLong(get(entry.key()), entry.value()));
        return new Resources(result);
    }
}
