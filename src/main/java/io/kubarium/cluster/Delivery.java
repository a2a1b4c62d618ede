package io.kubarium.cluster;

/**
 * Where a client's request goes.
 *
 * @param service {@code namespace/name} of the Service it came through, empty if it reached none
 * @param address the pod address it was sent to, empty if there was none
 * @param ok whether it is answered
 * @param silent how many on its way did not answer at all, so that it waited
 */
public record Delivery(String service, String address, boolean ok, int silent) {}
