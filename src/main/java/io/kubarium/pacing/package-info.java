/**
 * Which wall second shows which virtual second: by hand, smart (waits run fast, bursts as slow as reading needs) or guided
 * (stops after each phase). The wall clock is passed in. Uses {@code story}, {@code timeline}. Start reading at
 * {@link io.kubarium.pacing.Pacer}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.pacing;
