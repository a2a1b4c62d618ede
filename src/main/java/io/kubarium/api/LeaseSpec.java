package io.kubarium.api;

import java.time.Instant;

/** Who holds a lease and when it was renewed. */
public record LeaseSpec(@EmptyMatters String holderIdentity, Integer leaseDurationSeconds, @Micro Instant acquireTime,
        @Micro Instant renewTime, Integer leaseTransitions, String strategy, String preferredHolder) {
    /** Nothing set. */
    public static final LeaseSpec EMPTY = new LeaseSpec(null, null, null, null, null, null, null);

    public LeaseSpec withHolderIdentity(String holderIdentity) {
        return new LeaseSpec(holderIdentity, leaseDurationSeconds, acquireTime, renewTime, leaseTransitions, strategy,
            preferredHolder);
    }

    public LeaseSpec withLeaseDurationSeconds(Integer leaseDurationSeconds) {
        return new LeaseSpec(holderIdentity, leaseDurationSeconds, acquireTime, renewTime, leaseTransitions, strategy,
            preferredHolder);
    }

    public LeaseSpec withAcquireTime(Instant acquireTime) {
        return new LeaseSpec(holderIdentity, leaseDurationSeconds, acquireTime, renewTime, leaseTransitions, strategy,
            preferredHolder);
    }

    public LeaseSpec withRenewTime(Instant renewTime) {
        return new LeaseSpec(holderIdentity, leaseDurationSeconds, acquireTime, renewTime, leaseTransitions, strategy,
            preferredHolder);
    }

    public LeaseSpec withLeaseTransitions(Integer leaseTransitions) {
        return new LeaseSpec(holderIdentity, leaseDurationSeconds, acquireTime, renewTime, leaseTransitions, strategy,
            preferredHolder);
    }

    public LeaseSpec withStrategy(String strategy) {
        return new LeaseSpec(holderIdentity, leaseDurationSeconds, acquireTime, renewTime, leaseTransitions, strategy,
            preferredHolder);
    }

    public LeaseSpec withPreferredHolder(String preferredHolder) {
        return new LeaseSpec(holderIdentity, leaseDurationSeconds, acquireTime, renewTime, leaseTransitions, strategy,
            preferredHolder);
    }
}
