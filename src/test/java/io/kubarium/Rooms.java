package io.kubarium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table of rooms: which package may use which. "May use" includes what those rooms may use, except that the rooms
 * inside {@code cluster} stay closed to everybody who comes in through the façade.
 */
final class Rooms {
    static final String HOUSE = "io.kubarium";
    private static final String INSIDE_CLUSTER = "cluster.";
    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        room("api");
        room("engine");
        room("manifest", "api");
        room("api.store", "api", "engine");
        room("api.metrics", "api.store", "engine");
        room("api.timing", "engine");
        room("cluster.apiserver", "api.store", "engine", "manifest");
        room("cluster.client", "api", "engine", "api.metrics", "api.timing", "cluster.apiserver");
        room("cluster.scheduler", "api", "engine", "cluster.apiserver", "cluster.client");
        room("cluster.controller", "api", "engine", "cluster.apiserver", "cluster.client");
        room("cluster.network", "api", "engine", "cluster.apiserver", "cluster.client");
        room("cluster.storage", "api", "engine", "cluster.apiserver", "cluster.client");
        room("cluster.node", "api", "engine", "cluster.apiserver", "cluster.client", "cluster.network", "cluster.storage");
        room("cluster", "cluster.scheduler", "cluster.controller", "cluster.node", "cluster.network");
        room("timeline", "engine", "api.store");
        room("story", "timeline", "api");
        room("pacing", "story", "timeline");
        room("diagram", "story", "timeline", "api");
        room("kubectl", "cluster", "manifest", "api");
        room("scenario", "cluster", "manifest", "kubectl");
        room("chaos", "scenario", "kubectl", "cluster", "api");
        room("fuzz", "chaos", "scenario", "kubectl", "manifest", "cluster", "api");
        room("lesson", "scenario", "cluster", "story", "timeline", "api", "manifest");
        room("project", "scenario");
        room("export", "diagram", "story");
        room("server", "cluster", "manifest", "kubectl");
        room("ui", "pacing", "diagram", "lesson", "project", "export", "server", "chaos", "fuzz");
        room("app.bench", "ui", "cluster", "cluster.scheduler", "cluster.controller", "cluster.node");
        room("app", "ui", "app.bench");
    }

    private Rooms() {}

    private static void room(String name, String... mayUse) {
        MAY_USE.put(name, List.of(mayUse));
    }

    /** The room of a package: the longest name in the table that it begins with; none if the table lacks it. */
    static Optional<String> of(String packageName) {
        return MAY_USE.keySet().stream()
                .filter(room -> (packageName + ".").startsWith(HOUSE + "." + room + "."))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    /** Whether a class of one room may name a class of another. */
    static boolean allows(String from, String to) {
        return from.equals(to) || reach(from).contains(to);
    }

    private static Set<String> reach(String room) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(MAY_USE.get(room));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (reached.add(next)) open.addAll(MAY_USE.get(next));
        }
        boolean insider = room.equals("cluster") || room.startsWith(INSIDE_CLUSTER) || room.equals("app.bench");
        if (!insider) reached.removeIf(other -> other.startsWith(INSIDE_CLUSTER) && !MAY_USE.get(room).contains(other));
        return reached;
    }
}
