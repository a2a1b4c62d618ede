package io.kubarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.diagram.Callout;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.StageNumbers;
import io.kubarium.diagram.View;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.session.Frames;
import io.kubarium.ui.session.Opened;
import io.kubarium.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The stage of a real cluster, moment by moment, in several sizes: what the numbers of the diagram promise holds in all of them. */
class StageMomentsTest {
    private static final double LEAST_PLACED = 0.75;
    private static final long MS = 1_000_000L;
    private static final List<View> SIZES = List.of(View.of(1544, 820), View.of(944, 820), View.of(1224, 568), View.of(944, 568));
    private final DiagramLayout layout = new DiagramLayout(FontAdvances.bundled());
    private int said;
    private long placed;

    private void watch(String command, int seconds, int stepMs) throws Exception {
        Opened opened = new WindowOpener().sample("web-shop");
        Frames frames = new Frames(opened, pod -> "");
        long zero = opened.cluster().now();
        opened.terminal().submit(opened.cluster(), "you", command);
        for (long ms = 0; ms <= seconds * 1000L; ms += stepMs) {
            Session.advance(opened.cluster(), opened.companion(), zero + ms * MS);
            Moment moment = frames.to(zero + ms * MS);
            for (View size : SIZES) look(opened, frames.cast(), moment, size, command + " after " + ms + " ms at " + (int) size.width() + "x" + (int) size.height());
        }
        assertTrue(said > 0 && placed >= said * LEAST_PLACED, command + ": only " + placed + " of " + said + " sentences found a place");
    }

    private void look(Opened opened, Cast cast, Moment moment, View size, String when) {
        View view = size.lighting(opened.teller().lit(moment)).saying(opened.teller().words(moment));
        Diagram d = layout.lay(cast, view);
        Set<String> moving = moving(cast);
        List<String> wrong = new ArrayList<>(StageNumbers.overlaps(d, moving::contains));
        wrong.removeIf(pair -> mayBeCovered(pair, cast, view));
        wrong.addAll(StageNumbers.straying(d));
        said += d.callouts().size();
        placed += d.callouts().stream().filter(Callout::isPlaced).count();
        for (Callout callout : d.callouts()) if (callout.isPlaced() && callout.box().width() > 260) wrong.add("wider than 260: " + callout.text());
        assertEquals(List.of(), wrong, when);
    }

    /** On its way to its node, fading away, or closing a gap. */
    private static Set<String> moving(Cast cast) {
        Set<String> moving = new TreeSet<>();
        for (Cast.Machine machine : cast.machines()) {
            for (Cast.Tile tile : machine.tiles()) if (tile.travelled() < 1 || tile.sliding() > 0 || tile.strength() < 1) moving.add(tile.id());
        }
        return moving;
    }

    /** A call-out may stand on the shelf or on a pod that is well and not in focus. */
    private static boolean mayBeCovered(String pair, Cast cast, View view) {
        String[] both = pair.split(" and ");
        if (!both[1].startsWith("callout/")) return false;
        if (view.lit().contains(both[0])) return false;
        if (cast.blueprints().stream().anyMatch(b -> b.id().equals(both[0])) || cast.configs().stream().anyMatch(c -> c.id().equals(both[0]))) return true;
        return cast.machines().stream().flatMap(m -> m.tiles().stream()).anyMatch(t -> t.id().equals(both[0]) && t.state() == Cast.State.READY);
    }

    @Test
    void whileADeploymentGrows() throws Exception {
        watch("kubectl scale deployment web --replicas 11", 4, 170);
    }

    @Test
    void whileThePodsOfAServiceAreKilled() throws Exception {
        watch("kubectl delete pods -l app=web --wait=false", 8, 230);
    }

    @Test
    void whileANodeIsSilentUntilItsPodsAreEvicted() throws Exception {
        watch("kubarium freeze node/worker-2", 420, 7900);
    }

    @Test
    void whileAnImageCannotBeHad() throws Exception {
        watch("kubectl set image deployment/web nginx=nginx:nope", 60, 1700);
    }

    @Test
    void whileANodeIsDrained() throws Exception {
        watch("kubectl drain worker-3 --ignore-daemonsets --delete-emptydir-data", 30, 900);
    }
}
