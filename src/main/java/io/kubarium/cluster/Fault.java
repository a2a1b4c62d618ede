package io.kubarium.cluster;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import org.jspecify.annotations.Nullable;

/** What can be done to machines, processes and containers, beside everything that the API can be asked for. */
public sealed interface Fault {
    /** The machine hangs or is cut off. */
    record Freeze(String node) implements Fault {}

    /** It goes on. */
    record Thaw(String node) implements Fault {}

    /** The machine is switched off: its processes and containers end at once. */
    record SwitchOff(String node) implements Fault {}

    /** A machine that was switched off boots. */
    record SwitchOn(String node) implements Fault {}

    /** A new machine boots and its kubelet registers this node. */
    record AddNode(Node node) implements Fault {}

    /** A process ends, in order or killed at once; {@code node} for kubelet and kube-proxy. */
    record StopProcess(String process, @Nullable String node, boolean killed) implements Fault {}

    /** A process starts. */
    record StartProcess(String process, @Nullable String node) implements Fault {}

    /** From now on each pod of a workload uses so much, and a metrics server says so. */
    record SetLoad(ObjectRef workload, long milliCpu, long memory) implements Fault {}

    /** The first process of a container ends with a code. */
    record Crash(String namespace, String pod, @Nullable String container, int code) implements Fault {}
}
