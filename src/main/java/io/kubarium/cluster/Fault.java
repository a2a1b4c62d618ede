package io.kubarium.cluster;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
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

    /** The way between two machines is cut, both ways or only from the first to the second; without a second, to all others. */
    record Cut(String from, @Nullable String to, boolean oneWay) implements Fault {}

    /** Messages between two machines take so many nanoseconds longer. */
    record Slow(String from, @Nullable String to, boolean oneWay, long nanos) implements Fault {}

    /** The way between two machines is as it should be again; without a second, to all others. */
    record Heal(String from, @Nullable String to) implements Fault {}

    /** Every link and every disk is as it should be again. */
    record HealAll() implements Fault {}

    /** A machine's disk does not answer any more. */
    record StopDisk(String machine) implements Fault {}

    /** A machine's disk takes so many nanoseconds longer for a write; 0 heals it. */
    record SlowDisk(String machine, long nanos) implements Fault {}

    /** A manifest is put into a kubelet's folder of static pods, or takes the place of what was in that file. */
    record PlaceStatic(String node, String file, Pod pod) implements Fault {}

    /** A manifest is taken out of it. */
    record RemoveStatic(String node, String file) implements Fault {}

    /** The first process of a container ends with a code. */
    record Crash(String namespace, String pod, @Nullable String container, int code) implements Fault {}
}
