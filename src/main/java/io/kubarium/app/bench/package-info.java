/**
 * Measurements: how fast the parts of the program are, printed by {@code kubarium bench}. Aims, never tests: a slow
 * machine must not turn a build red. May use every room, {@code cluster.*} included, except {@code app} itself.
 *
 * <p>One class a measurement, implementing {@link io.kubarium.app.bench.Bench}, listed in
 * {@link io.kubarium.app.bench.Benches}; {@link io.kubarium.app.bench.Harness} repeats and prints.
 */
@NullMarked
package io.kubarium.app.bench;

import org.jspecify.annotations.NullMarked;
