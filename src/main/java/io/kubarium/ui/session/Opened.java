package io.kubarium.ui.session;

import io.kubarium.cluster.Cluster;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Point;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.timeline.Clockface;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Something that was opened: a cluster at a time, and who reads it.
 *
 * @param quiet    whether the window starts quietly with it
 * @param clock    from when the clock counts
 * @param firstTold the number of the first entry that is told: what came before was there at the start
 * @param cast     who is on the stage at a moment
 * @param terminal who carries out command lines
 * @param requests where its clients' requests go
 * @param places   where things were put on the stage, by their ids
 */
public record Opened(String title, boolean quiet, Cluster cluster, Clockface clock, long firstTold, Teller teller, Function<Moment, Cast> cast, Terminal terminal, SentRequests requests,
        SortedMap<String, Point> places) {

    /** The same under another title. */
    public Opened titled(String other) {
        return new Opened(other, quiet, cluster, clock, firstTold, teller, cast, terminal, requests, places);
    }

    /** What goes along with the cluster wherever it runs. */
    public Session.Companion companion() {
        return new Session.Companion() {
            @Override
            public void moved(Cluster moved) {
                terminal.moved(moved);
                requests.moved(moved);
            }

            @Override
            public long wakeAt() {
                return terminal.wakeAt();
            }
        };
    }
}
