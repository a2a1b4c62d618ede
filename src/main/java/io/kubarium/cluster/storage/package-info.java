/**
 * What the outside of a cluster does for its storage: {@link io.kubarium.cluster.storage.CsiController} stands for the
 * controller part of every installed driver (a driver is installed as long as its {@code CSIDriver} object exists), with one
 * class for each of its duties: {@code Provisioner} makes and deletes volumes, {@code Attacher} plugs them into nodes,
 * {@code Resizer} makes them larger. {@link io.kubarium.cluster.storage.RemoteDisks} holds what is written on volumes that
 * belong to no machine.
 * Uses {@code api}, {@code engine}, {@code cluster.client}. Start reading at {@code CsiController}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.cluster.storage;
