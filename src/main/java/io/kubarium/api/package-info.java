/**
 * Kubernetes objects as immutable records in Kubernetes' own words, the registry of kinds, and pure functions on them:
 * decoding and encoding, selectors, quantities, patches. Pure data: uses no other room.
 *
 * <p>Start with {@link io.kubarium.api.KubeObject}, {@link io.kubarium.api.Pod} and {@link io.kubarium.api.Codec}. The records
 * are the schema: what is not a component, and not named in {@link io.kubarium.api.Kept}, is an unknown field.
 * Absent is null for what is a pointer in Kubernetes' own types, zero or false for what is a plain number there; lists, maps
 * and plain structures are never null.
 */
package io.kubarium.api;
