package io.kubarium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.Bundled;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which stories the web shop tells when things are done to it: their ids, with the phases that were told. */
class ShopStoriesTest {
    private static final String OPEN = "# start 2026-11-24T15:18:15Z\n[+0.500s] kubectl apply -f 10-config.yaml -f 20-web.yaml -f 30-cart.yaml -f 40-db.yaml -f 50-ingress.yaml\n";

    @TempDir
    private Path folder;

    private List<String> told(String script) throws Exception {
        try (Stream<Path> files = Files.list(Bundled.path("assets/samples/web-shop"))) {
            for (Path file : files.toList()) Files.write(folder.resolve(file.getFileName().toString()), Files.readAllBytes(file));
        }
        Files.writeString(folder.resolve("script.txt"), OPEN + script);
        var journal = Replay.play(ScenarioReader.read(folder)).cluster().journal();
        return new Narrator(journal).to(journal.get(journal.size() - 1).time() + 40_000_000_000L).chapters().stream().map(ShopStoriesTest::phases).toList();
    }

    private static String phases(Narration.Chapter chapter) {
        return chapter.id() + ": " + chapter.phases().stream().filter(p -> p.state() == Narration.State.PAST).map(p -> Integer.toString(p.number())).collect(Collectors.joining(" "));
    }

    @Test
    void a_stuck_rollout_and_the_way_back() throws Exception {
        assertEquals(List.of("S1: 1 2 3 4 5 6", "S18: 1 2 3 4 5", "S8: 1 2 3 4", "S9: 1 2 4"), told("""
                [+40.000s] kubectl set image deploy/web nginx=nginx:nope
                [+100.000s] kubectl rollout undo deploy/web
                [+130.000s] kubectl get pods
                """));
    }

    @Test
    void a_lost_node_with_a_stateful_pod_and_the_node_back() throws Exception {
        assertEquals(List.of("S1: 1 2 3 4 5 6", "S18: 1 2 3 4 5", "S10: 1 2 3 4 5 6 7", "S19: 1 2 3 4 5", "S11: 1 2 3 5"), told("""
                [+40.000s] kubarium freeze node/worker-1
                [+420.000s] kubectl delete pod db-0 --grace-period=0 --force
                [+460.000s] kubarium thaw node/worker-1
                [+500.000s] kubectl get pods
                """));
    }

    @Test
    void scaling_draining_and_a_crash() throws Exception {
        assertEquals(List.of("S1: 1 2 3 4 5 6", "S18: 1 2 3 4 5", "S5: 1 2 3 4", "S6: 1 2 3 4", "S4: 1 2", "S13: 1 2 3 4 5", "S15b: 1"), told("""
                [+40.000s] kubectl scale deploy/web --replicas=5
                [+80.000s] kubectl scale deploy/web --replicas=3
                [+120.000s] kubarium crash pod/db-0
                [+160.000s] kubectl drain worker-1 --ignore-daemonsets --delete-emptydir-data
                [+200.000s] kubectl uncordon worker-1
                [+240.000s] kubectl get pods
                """));
    }
}
