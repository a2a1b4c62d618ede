package io.kubarium.cluster.client;

/**
 * News of a node's heartbeats. A lease that is renewed on schedule is not ticked: it is known to be fresh. A watcher of
 * leases is told when a node's renewals begin and when they end, with the moment of the last one that was heard, and
 * reckons from there exactly what it would see by looking every few seconds.
 *
 * @param node the node whose lease it is
 * @param beating whether renewals go on
 * @param lastRenewal virtual time (ns) of the latest renewal
 */
public record Heartbeat(String node, boolean beating, long lastRenewal) {}
