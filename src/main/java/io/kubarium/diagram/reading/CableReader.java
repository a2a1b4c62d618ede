package io.kubarium.diagram.reading;

import io.kubarium.diagram.Cast;
import io.kubarium.timeline.Cabling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the links and disks that are not as they should be. */
final class CableReader {

    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000 * MILLI;

    private final Cabling cabling;
    private final String master;

    CableReader(Cabling cabling, String master) {
        this.cabling = cabling;
        this.master = master;
    }

    /** Each link once, those of the API traffic as from the node to the master. */
    List<Cast.Link> links() {
        Map<String, Cast.Link> links = new TreeMap<>();
        cabling.ways().forEach((key, way) -> {
            boolean turned = way.from().equals(master) || !way.to().equals(master) && way.from().compareTo(way.to()) > 0;
            String from = turned ? way.to() : way.from();
            String to = turned ? way.from() : way.to();
            String id = Cast.Link.id(from, to);
            links.putIfAbsent(id, new Cast.Link(id, from, to, words(cabling.delay(from, to)), words(cabling.delay(to, from))));
        });
        return List.copyOf(links.values());
    }

    /** Whether a node and the API server can talk. */
    boolean connects(String node) {
        return cabling.connects(node, master);
    }

    /** What is wrong with a machine's disk, or "". */
    String disk(String machine) {
        long delay = cabling.disk(machine);
        return delay == 0 ? "" : delay == Cabling.STOPPED ? "disk stopped" : "disk " + words(delay);
    }

    private static String words(long delay) {
        if (delay == 0) {
            return "";
        }
        if (delay == Cabling.STOPPED) {
            return Cast.Link.CUT;
        }
        return delay % SECOND == 0 ? "+" + delay / SECOND + " s" : "+" + Math.max(1, delay / MILLI) + " ms";
    }
}
