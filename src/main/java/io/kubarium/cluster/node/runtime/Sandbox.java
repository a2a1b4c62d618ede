package io.kubarium.cluster.node.runtime;

import io.kubarium.api.ObjectRef;

/** A pod's network on its machine; {@code own} if the address was taken from the node's range. */
record Sandbox(ObjectRef pod, String ip, boolean own) {}
