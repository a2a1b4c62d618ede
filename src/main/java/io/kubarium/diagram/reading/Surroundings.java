package io.kubarium.diagram.reading;

import java.util.List;

/** What is on the stage though the API knows nothing of it: masters, clients and systems outside, from the scenario. */
public record Surroundings(String master, List<Caller> clients, List<Outside> externals) {

    /** Somebody who sends requests to a URL. */
    public record Caller(String name, double requestsPerSecond, String url) {}

    /** A system outside the cluster, reached by a host name. */
    public record Outside(String name, String host, List<String> usedBy) {}

    /** Nothing around the cluster but its one master. */
    public static final Surroundings NONE = new Surroundings("master-1", List.of(), List.of());

    public Surroundings {
        clients = List.copyOf(clients);
        externals = List.copyOf(externals);
    }
}
