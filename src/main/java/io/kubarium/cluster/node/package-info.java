/**
 * The kubelet of a node: takes the pods bound to it, starts, watches, restarts and ends their containers through the
 * runtime next to it, mounts their volumes, asks their probes, and reports pods and node to the API server. Uses
 * {@code api}, {@code engine}, {@code cluster.client} and {@code cluster.node.runtime}.
 *
 * <p>Start reading at {@link io.kubarium.cluster.node.Kubelet}, then {@link io.kubarium.cluster.node.PodWorker}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.cluster.node;
