/**
 * A running simulated cluster: commands in, journal out. {@link io.kubarium.cluster.Cluster} is the façade; inside, the
 * {@code World} delivers messages between the API server and the components on their machines.
 *
 * <p>Uses its own rooms, {@code api} and {@code engine}; nobody else may use those rooms. Start reading at {@code Cluster}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.cluster;
