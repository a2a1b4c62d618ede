package io.kubarium.kubectl;

import java.util.function.BooleanSupplier;

/** Waiting for a condition with an end. */
final class Waiting {
    private Waiting() {}

    /** Waits until the condition holds; when that time has come before, does something else instead. */
    static void until(Call call, long deadline, BooleanSupplier condition, Runnable late) {
        call.untilOr(() -> deadline, () -> {
            if (condition.getAsBoolean()) return true;
            if (call.client().cluster().now() < deadline) return false;
            late.run();
            return true;
        });
    }
}
