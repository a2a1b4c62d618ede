/**
 * Reads a {@link io.kubarium.timeline.Moment} into a {@link io.kubarium.diagram.Cast}: which objects are on the stage, in
 * which state, with which countdown. No places here. Start reading at {@link io.kubarium.diagram.reading.CastReader}.
 *
 * <p>May use what {@code diagram} may.
 */
package io.kubarium.diagram.reading;
