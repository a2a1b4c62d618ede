/**
 * What is drawn where: a pure function from a moment of the cluster, the view on it and what the person moved to a
 * {@link io.kubarium.diagram.Diagram}: items with positions, marks and style names. Numbers only: no JavaFX here, colours
 * are names of tokens, text is measured from the bundled fonts' own tables.
 *
 * <p>May use {@code story}, {@code timeline}, {@code api}. Start reading at {@link io.kubarium.diagram.Diagram} (the
 * result), then {@link io.kubarium.diagram.Cast} (who is on the stage) and {@code diagram.layout} (who stands where).
 */
package io.kubarium.diagram;
