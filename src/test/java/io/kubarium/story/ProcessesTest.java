package io.kubarium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.Bundled;
import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the inspector answers about a process: what it is for, and once it was stopped or started, by whom. */
class ProcessesTest {
    private static final String SCRIPT = """
            # start 2026-11-24T15:18:15Z
            [+0.500s] kubectl get nodes
            [+10.000s] kubarium stop process/kube-scheduler
            [+20.000s] kubarium stop process/kubelet --node=worker-1
            [+30.000s] kubarium start process/kube-scheduler
            [+40.000s] kubarium freeze node/worker-2
            [+50.000s] kubectl get nodes
            """;

    @TempDir
    private Path folder;

    private List<String> told(String process, long second) throws Exception {
        try (Stream<Path> all = Files.list(Bundled.path("assets/samples/web-shop"))) {
            for (Path file : all.toList()) Files.write(folder.resolve(file.getFileName().toString()), Files.readAllBytes(file));
        }
        Files.writeString(folder.resolve("script.txt"), SCRIPT);
        Journal<Entry> journal = Replay.play(ScenarioReader.read(folder)).cluster().journal();
        Narrator narrator = new Narrator(journal);
        narrator.read(second * 1_000_000_000L);
        List<String> told = new ArrayList<>();
        for (Why why : narrator.process(process)) {
            told.add(why.question() + " " + why.answer());
            why.chain().forEach(link -> told.add(link.who() + ": " + link.what()));
        }
        return told;
    }

    @Test
    void a_process_that_was_left_alone_tells_what_it_is_for() throws Exception {
        assertEquals(List.of("What is it for? It gives each pod that has no node the one that fits best.", "Who leads? It does: its lease says so, and it renews it every 2 s."), told("kube-scheduler", 5));
    }

    @Test
    void a_stopped_process_tells_what_stands_still_and_who_stopped_it() throws Exception {
        assertEquals(List.of("Why is it stopped? New pods wait without a node; those that have one go on.", "You: You stopped kube-scheduler.",
                "What is it for? It gives each pod that has no node the one that fits best.", "Who leads? Nobody: its lease is free."), told("kube-scheduler", 15));
        assertEquals("Why is it stopped? Its containers run on, but nobody starts, stops or reports any.", told("kubelet/worker-1", 25).getFirst());
    }

    @Test
    void a_process_that_is_back_tells_so() throws Exception {
        assertEquals("Why does it run again? It was started; what waited meanwhile is caught up.", told("kube-scheduler", 35).getFirst());
    }

    @Test
    void a_process_on_a_frozen_machine_points_to_the_machine() throws Exception {
        assertEquals(List.of("Why does it stand still? worker-2 is frozen, and all that runs there with it.", "You: You froze worker-2; the cluster was not told."),
                told("containerd/worker-2", 45).subList(0, 2));
    }
}
