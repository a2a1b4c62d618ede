package io.kubarium.app.bench;

import java.util.ArrayList;
import java.util.List;

/** The measurements there are, in the order they run. */
public final class Benches {
    private Benches() {}

    /** All of them. */
    public static List<Bench> all() {
        List<Bench> all = new ArrayList<>(List.of(new EngineEvents(), new ApiWrites(), new ReplaySpeed(), ShopSpeed.withClients(), ShopSpeed.quiet(), new ShopHeap(),
                new FirstFrameTime(), new StageFrames("near", 50), new StageFrames("near", 99), new StageFrames("fit", 50), new StageFrames("fit", 99),
                new SchedulingRate(100, 5_000), new SchedulingRate(5_000, 20_000), new StartTime("scale.10k_pods_s", 1_000, 10_000)));
        all.addAll(FullSize.benches());
        return all;
    }

    /** Those that a name means: one by its whole name, or all of a room by the part before the dot. */
    public static List<Bench> named(String name) {
        return all().stream().filter(bench -> bench.name().equals(name) || bench.name().startsWith(name + ".")).toList();
    }
}
