/**
 * What the simulation writes and everybody else reads: the entries of the journal. Pure data; uses {@code api}.
 * Start reading at {@link io.kubarium.api.journal.Entry}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.api.journal;
