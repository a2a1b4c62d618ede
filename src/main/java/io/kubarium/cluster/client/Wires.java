package io.kubarium.cluster.client;

import io.kubarium.api.store.Snapshot;
import java.util.List;

/** The cables between machines, for what models traffic: what a packet meets right now, whatever the API says. */
public interface Wires {
    /** The rules in a node's kernel, as the kube-proxy of that node wrote them last. */
    Snapshot rules(String node);

    /** What the Ingress gate goes by. */
    Snapshot gate();

    /** What happens to a connection from a machine to an address and port that is opened at a time (ns). */
    Contact contact(String from, String ip, int port, long at);

    /** The nodes whose machines answer a machine, in order of their names. */
    List<String> nodes(String from);

    /** Whether a connection between two machines works, and is answered before patience ends. */
    boolean linked(String from, String to);

    /** How a connection ends. */
    enum Contact {
        /** Somebody listens and answers. */
        ANSWERED,
        /** The machine answers, but nobody listens there. */
        REFUSED,
        /** Nobody answers at all: the machine is silent, or no such address is in use. */
        SILENT
    }

    /** A process that knows whether something listens at the addresses it holds, and what its rules are. */
    interface Held {
        /** How a connection to an address of its own ends at a virtual time; null if the address is not its own. */
        default @org.jspecify.annotations.Nullable Contact contact(String ip, int port, long now) {
            return null;
        }

        /** Rules that stand on its machine even after it has ended; null if it writes none. */
        default @org.jspecify.annotations.Nullable Snapshot rules() {
            return null;
        }
    }
}
