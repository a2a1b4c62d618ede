/**
 * What a component of the cluster needs to live: it is a process on a machine ({@link io.kubarium.cluster.client.Component}),
 * sees the world only through watches of the API server, sends requests that take time, sets timers, and keeps all of its
 * state in values that can be copied. Uses {@code api} and {@code engine}.
 *
 * <p>Start reading at {@link io.kubarium.cluster.client.Component}, then {@link io.kubarium.cluster.client.Context}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.cluster.client;
