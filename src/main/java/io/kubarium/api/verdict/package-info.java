/**
 * Decisions as values: who refused what and why, and what each candidate scored. Pure data; uses {@code api}.
 * Start reading at {@link io.kubarium.api.verdict.Placement}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.api.verdict;
