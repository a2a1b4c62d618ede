package io.kubarium.cluster.storage;

import io.kubarium.api.CSIDriver;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Quantity;
import io.kubarium.api.store.Snapshot;
import org.jspecify.annotations.Nullable;

/** How much a driver can store in all: endless, unless its {@code CSIDriver} says {@code kubarium.io/capacity}. */
final class Capacity {
    private static final String LIMIT = "kubarium.io/capacity";

    private Capacity() {}

    /** The driver's error if there is no room for what a claim asks for, or null. */
    static @Nullable String refusal(CSIDriver driver, PersistentVolumeClaim claim, Snapshot seen) {
        String text = driver.metadata().annotation(LIMIT);
        if (text == null || !text.matches("[0-9.]+([EPTGMk]i?|Ki)?")) return null;
        Quantity used = claim.spec().resources().requests().getOrDefault("storage", Quantity.ZERO);
        for (PersistentVolume volume : seen.list(PersistentVolume.class)) {
            boolean own = volume.spec().csi() != null && volume.spec().csi().driver().equals(driver.name()) && !volume.name().equals(claim.spec().volumeName());
            if (own) used = used.add(volume.spec().capacity().getOrDefault("storage", Quantity.ZERO));
        }
        return used.compareTo(Quantity.parse(text)) <= 0 ? null : "rpc error: code = ResourceExhausted desc = insufficient capacity";
    }
}
