package io.kubarium.app.bench;

import io.kubarium.cluster.Cluster;
import io.kubarium.story.Narration;
import io.kubarium.story.Narrator;
import io.kubarium.timeline.Moment;
import io.kubarium.timeline.Playhead;
import java.lang.ref.Reference;
import java.util.List;

/**
 * What is in the heap after a day of the web shop with its clients: the cluster, the whole journal, and what a window keeps
 * that has been open all the while, its playhead and its narrator.
 */
final class ShopHeap implements Bench {
    private static final long MINUTE = 60_000_000_000L;
    private static final int MINUTES = 24 * 60;

    @Override
    public String name() {
        return "shop.heap_mib";
    }

    @Override
    public String unit() {
        return "MiB";
    }

    @Override
    public double measure() {
        Cluster cluster = WebShop.settled(true);
        Playhead playhead = new Playhead(cluster.journal());
        Narrator narrator = Narrator.from(cluster.journal(), cluster.journal().size());
        Moment moment = playhead.to(cluster.now());
        Narration narration = narrator.to(cluster.now());
        for (int i = 0; i < MINUTES; i++) {
            cluster.runUntil(cluster.now() + MINUTE);
            moment = playhead.to(cluster.now());
            narration = narrator.to(cluster.now());
        }
        double used = Heap.used() / (1 << 20);
        Reference.reachabilityFence(List.of(cluster, playhead, narrator, moment, narration));
        return used;
    }
}
