/**
 * The journal read at a playhead: {@link io.kubarium.timeline.Moment} is everything that is true and under way at one
 * instant, {@link io.kubarium.timeline.Playhead} folds the journal forward to it, {@link io.kubarium.timeline.Causes}
 * walks from an entry back to the command or timer it came from. Uses {@code engine}, {@code api}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.timeline;
