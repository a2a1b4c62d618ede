/**
 * The controller manager: one class per controller, each a function from a name and the caches to what should be written
 * and when to look again ({@link io.kubarium.cluster.controller.Controller}); {@link
 * io.kubarium.cluster.controller.ControllerManager} runs them as one process with a work queue each.
 * Uses {@code api}, {@code engine}, {@code cluster.client}. Start reading at {@code Controller}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.cluster.controller;
