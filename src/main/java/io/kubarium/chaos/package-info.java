/**
 * Trouble by chance: a seed draws a sample's size, what goes wrong and when, and how it is mended; the journal is then held
 * against what must always be true ({@link io.kubarium.chaos.Invariants}) and against what must come true again once all
 * is mended ({@link io.kubarium.chaos.Liveness}). What fails is cut down to a short script.
 *
 * <p>Uses {@code scenario}, {@code kubectl} and the façade of {@code cluster}. Start reading at
 * {@link io.kubarium.chaos.Trial}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.chaos;
