package io.kubarium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.Bundled;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a story announces comes, and what a call-out says of a pod is true of that pod. */
class AnnouncedTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private Journal<Entry> played(String files, String script) throws Exception {
        try (Stream<Path> all = Files.list(Bundled.path(files))) {
            for (Path file : all.toList()) Files.write(folder.resolve(file.getFileName().toString()), Files.readAllBytes(file));
        }
        Files.writeString(folder.resolve("script.txt"), "# start 2026-11-24T15:18:15Z\n" + script);
        return Replay.play(ScenarioReader.read(folder)).cluster().journal();
    }

    @Test
    void without_a_Service_no_phase_about_one_is_announced() throws Exception {
        Journal<Entry> journal = played("lessons/f01-kill-a-pod/start", """
                [+0.500s] kubectl apply -f web.yaml
                [+30.000s] kubectl delete pod -l app=web --wait=false
                [+60.000s] kubectl get pods
                """);
        Narrator narrator = new Narrator(journal);
        TreeMap<Integer, String> announced = new TreeMap<>();
        for (long i = 0; i < journal.size(); i++) {
            Narration there = narrator.to(Math.max(narrator.time(), journal.get(i).time()));
            there.focus().filter(c -> c.id().equals("S2")).ifPresent(c -> c.phases().stream().filter(p -> p.state() != Narration.State.SKIPPED).forEach(p -> announced.put(p.number(), p.title())));
            there.closing().ifPresent(c -> assertTrue(!c.next().equals("Your Service finds it"), c.toString()));
        }
        assertEquals(List.of("You ask one pod to leave", "Three parts react, none waits", "A new pod finds its place", "It starts under a new address", "The old pod is gone"),
                List.copyOf(announced.values()));
    }

    @Test
    void of_several_pods_each_call_out_has_its_own_address() throws Exception {
        Journal<Entry> journal = played("assets/samples/web-shop", """
                [+0.500s] kubectl apply -f 10-config.yaml -f 20-web.yaml -f 30-cart.yaml -f 40-db.yaml -f 50-ingress.yaml
                [+40.000s] kubectl delete pod -l app=web --wait=false
                [+80.000s] kubectl get pods
                """);
        TreeMap<String, String> addresses = new TreeMap<>();
        for (long i = 0; i < journal.size(); i++) {
            if (journal.get(i) instanceof Entry.Change change && change.after() instanceof Pod pod && pod.status().podIP() != null) addresses.put(Things.id(pod.ref()), pod.status().podIP());
        }
        Pattern address = Pattern.compile("10\\.244\\.\\d+\\.\\d+");
        Narrator narrator = new Narrator(journal);
        int told = 0;
        for (long time = 40 * SECOND; time < 45 * SECOND; time += SECOND / 50) {
            for (Narration.CallOut callOut : narrator.to(time).callOuts()) {
                Matcher matcher = address.matcher(callOut.text());
                if (!callOut.target().startsWith("Pod/") || !matcher.find()) continue;
                assertEquals(addresses.get(callOut.target()), matcher.group(), callOut.toString());
                told++;
            }
        }
        assertTrue(told > 0, "no call-out named an address");
    }
}
