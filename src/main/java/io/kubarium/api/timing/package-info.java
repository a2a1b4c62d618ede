/**
 * How long things take that depend on hardware and not on Kubernetes: a value that a scenario chooses and the components of
 * a cluster draw from. Uses {@code engine} for its chance. Start reading at {@link io.kubarium.api.timing.Timing}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.api.timing;
