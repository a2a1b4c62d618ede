package io.kubarium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.Bundled;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** STORIES, sections 5 and 6, played: what the inspector answers about things in each state, in plain words and in those of Kubernetes. */
class WhyPlayedTest {
    private static final String SCRIPT = """
            # start 2026-11-24T15:18:15Z
            [+0.500s] kubectl apply -f 10-config.yaml -f 20-web.yaml -f 30-cart.yaml -f 40-db.yaml -f 50-ingress.yaml
            [+20.000s] kubectl apply -f why.yaml
            [+40.000s] kubectl set image deploy/web nginx=nginx:nope
            [+50.000s] kubectl delete pod leaving --wait=false
            [+60.000s] kubectl taint node worker-2 special=yes:NoSchedule
            [+62.000s] kubectl get pods
            """;

    @TempDir
    private Path folder;

    private String answers() throws Exception {
        try (Stream<Path> all = Files.list(Bundled.path("assets/samples/web-shop"))) {
            for (Path file : all.toList()) Files.write(folder.resolve(file.getFileName().toString()), Files.readAllBytes(file));
        }
        Files.writeString(folder.resolve("script.txt"), SCRIPT);
        Files.writeString(folder.resolve("why.yaml"), Files.readString(Path.of(WhyPlayedTest.class.getResource("/stories/why.yaml").toURI())));
        Journal<Entry> journal = Replay.play(ScenarioReader.read(folder)).cluster().journal();
        Narrator narrator = new Narrator(journal);
        narrator.read(62_000_000_000L);
        StringBuilder out = new StringBuilder();
        for (String name : List.of("picky", "huge", "gated", "no-variables", "no-files", "no-image", "crasher", "unready", "leaving", "no-disk", "db-0")) tell(narrator, new ObjectRef("pods", "default", name), out);
        tell(narrator, new ObjectRef("persistentvolumeclaims", "default", "data"), out);
        tell(narrator, new ObjectRef("services", "default", "lonely"), out);
        tell(narrator, new ObjectRef("deployments.apps", "default", "web"), out);
        tell(narrator, new ObjectRef("nodes", "", "worker-1"), out);
        tell(narrator, new ObjectRef("nodes", "", "worker-2"), out);
        return out.toString().replaceAll("…\\w+", "…").replaceAll("-[0-9a-f]{8,10}(-[a-z0-9]{5})?\\b", "-…").replaceAll("in (about )?\\d+:\\d\\d", "in $1M:SS").replaceAll("10\\.244\\.\\d+\\.\\d+|10\\.96\\.\\d+\\.\\d+|10\\.1\\d\\d\\.\\d+\\.\\d+", "IP")
                .replaceAll("(?m)(?<!Node//)worker-\\d", "NODE").replaceAll("\\b\\d+ s\\b", "N s").replaceAll("ended \\d+ times|container, \\d+ times|restart \\d+", "K times")
                .replaceAll("(ErrImagePull|ImagePullBackOff)\\?", "ErrImagePull?").replaceAll("Kubernetes: [^\n]*nginx:nope[^\n]*", "Kubernetes: …").replaceAll("\\d+ pods? requests? [^\n]*memory", "N pods request R");
    }

    private static void tell(Narrator narrator, ObjectRef ref, StringBuilder out) {
        out.append("== ").append(Things.id(ref)).append('\n');
        for (Why why : narrator.why(ref)) {
            out.append(why.question()).append(' ').append(why.answer()).append('\n');
            why.chain().forEach(link -> out.append("    ").append(link.who()).append(": ").append(link.what()).append('\n'));
            why.not().ifPresent(not -> out.append("  ").append(not.question()).append("\n    missing: ").append(not.missing()).append("\n    waits: ").append(not.waits())
                    .append("\n    until: ").append(not.until()).append("\n    ends: ").append(String.join(" · ", not.ends())).append('\n'));
        }
    }

    @Test
    void every_state_has_its_reason_down_to_a_person() throws Exception {
        Path golden = Path.of(WhyPlayedTest.class.getResource("/stories/why.txt").toURI());
        assertEquals(Files.readString(golden), answers());
    }
}
