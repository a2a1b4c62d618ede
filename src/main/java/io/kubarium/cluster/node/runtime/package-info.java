/**
 * A node's container runtime, a process of its own beside the kubelet: sandboxes and their addresses, images, containers
 * as processes that run a small shell or serve on ports, their files and logs. Containers live on when the runtime or
 * the kubelet ends. Uses {@code api}, {@code engine}, {@code cluster.client}.
 *
 * <p>Start reading at {@link io.kubarium.cluster.node.runtime.Cri}, the words between kubelet and runtime, then
 * {@link io.kubarium.cluster.node.runtime.ContainerRuntime}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.cluster.node.runtime;
