package io.kubarium.app.bench;

import io.kubarium.Bundled;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.ClusterSpec;
import io.kubarium.scenario.Opening;
import io.kubarium.scenario.Scenario;
import io.kubarium.scenario.ScenarioReader;
import java.util.List;

/** The sample {@code web-shop} as it opens: settled, with or without the people who shop in it. */
final class WebShop {
    private WebShop() {}

    static Cluster settled(boolean clients) {
        Scenario scenario = ScenarioReader.read(Bundled.path("assets/samples/web-shop"));
        return Opening.settled(clients ? scenario : quiet(scenario), "bench");
    }

    private static Scenario quiet(Scenario s) {
        ClusterSpec spec = s.spec();
        ClusterSpec alone = new ClusterSpec(spec.seed(), spec.timing(), spec.start(), spec.masters(), spec.objects(), List.of(), spec.externals(), spec.loadBalancers(), spec.endsOnSigterm(), spec.rig());
        return new Scenario(s.name(), s.folder(), alone, s.script(), s.manifestFiles(), s.documents(), s.places());
    }
}
