package io.kubarium.ui.action;

import java.util.List;

/**
 * What acts need to know about the thing they are done to.
 *
 * @param kind       the kind of the object, or {@code Process} for a program such as kubelet, whose name it then has
 * @param node       the node a pod or process is on; "" for the control plane and for what is on no node
 * @param machine    the machine whose disk is meant where acts are about one; "" for what has none of its own
 * @param containers the names of a pod's running containers
 */
public record Subject(String kind, String namespace, String name, String node, String machine, List<String> containers, int replicas, List<State> states) {
    /** What is true of the thing just now. */
    public enum State {
        TERMINATING, CORDONED, FROZEN, OFF, STOPPED,
        /** Every way of a node, or both ways of a link, is cut. */
        CUT,
        /** Some way of a node or a link is cut or slow. */
        HURT,
        /** The way from the first machine of a link to the second is cut; the way back. */
        CUT_THERE, CUT_BACK,
        /** The machine's disk does not answer; it answers late. */
        DISK_STOPPED, DISK_SLOW,
        /** The pod is the mirror of a static one. */
        MIRROR
    }

    public Subject {
        containers = List.copyOf(containers);
        states = List.copyOf(states);
    }

    /** A pod with its running containers. */
    public static Subject pod(String namespace, String name, String node, List<String> containers, State... states) {
        return new Subject("Pod", namespace, name, node, "", containers, 0, List.of(states));
    }

    /** A node. */
    public static Subject node(String name, State... states) {
        return new Subject("Node", "", name, name, name, List.of(), 0, List.of(states));
    }

    /** A program on a node, or of the control plane if the node is "". */
    public static Subject process(String name, String node, State... states) {
        return new Subject("Process", "", name, node, "", List.of(), 0, List.of(states));
    }

    /** A program whose machine is known. */
    public Subject on(String itsMachine) {
        return new Subject(kind, namespace, name, node, itsMachine, containers, replicas, states);
    }

    /** The link between two machines; all links of the first if the second is "". */
    public static Subject link(String from, String to, State... states) {
        return new Subject("Link", from, to, "", "", List.of(), 0, List.of(states));
    }

    /** The disk in a machine. */
    public static Subject disk(String machine, State... states) {
        return new Subject("Disk", "", machine, "", machine, List.of(), 0, List.of(states));
    }

    /** Something with a number of replicas. */
    public static Subject workload(String kind, String namespace, String name, int replicas) {
        return new Subject(kind, namespace, name, "", "", List.of(), replicas, List.of());
    }

    /** Any other object. */
    public static Subject object(String kind, String namespace, String name) {
        return new Subject(kind, namespace, name, "", "", List.of(), 0, List.of());
    }

    boolean is(State state) {
        return states.contains(state);
    }
}
