/**
 * The machinery of a deterministic simulation: virtual time and its {@link io.kubarium.engine.EventQueue}, seeded
 * {@link io.kubarium.engine.RandomStream}s, {@link io.kubarium.engine.WorkQueue}s with back-off, structure-sharing
 * {@link io.kubarium.engine.PersistentMap}s and the append-only {@link io.kubarium.engine.Journal}.
 *
 * <p>Knows nothing of Kubernetes and uses no other room. Start reading at {@link io.kubarium.engine.EventQueue}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.engine;
