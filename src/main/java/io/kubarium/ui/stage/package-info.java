/**
 * Puts a {@link io.kubarium.diagram.Diagram} on the scene: nodes that are reused between frames by id and touched only
 * where something changed, the dot grid under them, camera, hit-testing, gestures and keys. What a gesture means is told
 * to {@link io.kubarium.ui.stage.StageActions}; nothing here knows the cluster.
 *
 * <p>May use {@code diagram} and {@code ui.theme}. Start reading at {@link io.kubarium.ui.stage.StageView}.
 */
package io.kubarium.ui.stage;
