/**
 * Who stands where: from a {@link io.kubarium.diagram.Cast} and a {@link io.kubarium.diagram.View} to a
 * {@link io.kubarium.diagram.Diagram}. {@link io.kubarium.diagram.layout.Rows} gives everything its place, a painter per
 * kind of thing draws it there, {@link io.kubarium.diagram.layout.Wires} joins them, and call-outs take what is left free.
 *
 * <p>May use what {@code diagram} may. Start reading at {@link io.kubarium.diagram.layout.DiagramLayout}.
 */
package io.kubarium.diagram.layout;
