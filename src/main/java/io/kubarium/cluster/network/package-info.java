/**
 * How a request travels: {@link io.kubarium.cluster.network.KubeProxy} keeps each node's rules, {@link
 * io.kubarium.cluster.network.IngressGate} the URL rules at the border, {@link io.kubarium.cluster.network.Route} follows one
 * request hop by hop as a pure function of those tables, {@code Dns} knows what a name stands for, {@link
 * io.kubarium.cluster.network.Clients} sends the requests.
 * Uses {@code api}, {@code engine}, {@code cluster.client}. Start reading at {@code Route}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.cluster.network;
