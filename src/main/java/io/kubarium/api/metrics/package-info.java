/**
 * What pods use of their machines, as a metrics server says it: set by a person, never measured. Uses `api`, `api.store` and
 * the persistent map of `engine`. Start reading at {@link io.kubarium.api.metrics.Usage}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.api.metrics;
