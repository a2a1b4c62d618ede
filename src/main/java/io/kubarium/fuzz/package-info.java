/**
 * Nonsense by chance: mutated manifests and mutated command lines, typed one after the other in a console on a running
 * cluster. Each must be carried out or refused with a message meant for people: nothing may be thrown, hang or stay half done,
 * and afterwards the invariants hold. What fails is cut down to a short input.
 *
 * <p>Uses {@code chaos}, {@code scenario}, {@code kubectl}, {@code manifest} and the façade of {@code cluster}. Start reading at
 * {@link io.kubarium.fuzz.Campaign}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.fuzz;
