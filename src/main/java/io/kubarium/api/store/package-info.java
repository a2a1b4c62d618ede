/**
 * All API objects at one revision as an immutable value. Uses {@code api} and the persistent map of {@code engine}.
 * Start reading at {@link io.kubarium.api.store.Snapshot}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.api.store;
