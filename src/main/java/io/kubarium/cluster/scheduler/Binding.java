package io.kubarium.cluster.scheduler;

import io.kubarium.api.Pod;

/** A pod on its way to the node that was chosen for it. */
record Binding(SchedulingQueue.Waiting tried, Pod pod, String node) {}
