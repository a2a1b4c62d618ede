package io.kubarium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.Bundled;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** STORIES, sections 5 and 6: what is answered about budgets, quotas, schedules and processes (WRK-158, WRK-191, API-181, NOD-303, NOD-305). */
class WhyOfRulesTest {
    private static final String RULES = """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web}
            spec: {minAvailable: 3, selector: {matchLabels: {app: web}}}
            ---
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: small}
            spec: {hard: {pods: "7"}}
            ---
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: later}
            spec:
              schedule: "* * * * *"
              suspend: true
              jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: busybox}]}}}}
            """;
    private static final String SCRIPT = """
            # start 2026-11-24T15:18:15Z
            [+0.500s] kubectl apply -f 10-config.yaml -f 20-web.yaml -f 30-cart.yaml -f 40-db.yaml -f 50-ingress.yaml
            [+20.000s] kubectl apply -f rules.yaml
            [+30.000s] kubarium stop process/kube-scheduler
            [+32.000s] kubectl run waits --image=nginx
            [+35.000s] kubarium cut link/worker-2/master-1
            [+40.000s] kubectl get pods
            """;

    @TempDir
    private Path folder;

    private Narrator narrator() throws Exception {
        try (Stream<Path> all = Files.list(Bundled.path("assets/samples/web-shop"))) {
            for (Path file : all.toList()) Files.write(folder.resolve(file.getFileName().toString()), Files.readAllBytes(file));
        }
        Files.writeString(folder.resolve("script.txt"), SCRIPT);
        Files.writeString(folder.resolve("rules.yaml"), RULES);
        Narrator narrator = new Narrator(Replay.play(ScenarioReader.read(folder)).cluster().journal());
        narrator.read(40_000_000_000L);
        return narrator;
    }

    private static String told(List<Why> whys) {
        return whys.stream().map(why -> why.question() + " " + why.answer() + why.not().map(not -> "\n  missing " + not.missing() + "; waits " + not.waits() + "; ends " + String.join(" or ", not.ends())).orElse("")).collect(Collectors.joining("\n"));
    }

    @Test
    void each_rule_and_each_process_says_what_it_allows_and_what_waits() throws Exception {
        Narrator narrator = narrator();
        StringBuilder out = new StringBuilder();
        for (ObjectRef ref : List.of(new ObjectRef("poddisruptionbudgets.policy", "default", "web"), new ObjectRef("resourcequotas", "default", "small"), new ObjectRef("cronjobs.batch", "default", "later"))) {
            out.append("== ").append(Things.id(ref)).append('\n').append(told(narrator.why(ref))).append('\n');
        }
        for (String process : List.of("kube-scheduler", "kube-controller-manager", "kube-apiserver", "kubelet/worker-1", "kubelet/worker-2", "kube-proxy/worker-2")) {
            out.append("== ").append(process).append('\n').append(told(narrator.process(process))).append('\n');
        }
        assertEquals(Files.readString(Path.of(WhyOfRulesTest.class.getResource("/stories/why-rules.txt").toURI())), out.toString());
    }

    @Test
    void what_stopped_a_process_is_the_root_of_its_chain() throws Exception {
        List<Why.Link> chain = narrator().process("kube-scheduler").getFirst().chain();
        assertEquals(List.of("You: You stopped kube-scheduler."), chain.stream().map(link -> link.who() + ": " + link.what()).distinct().toList());
    }

    @Test
    void a_pod_whose_disk_is_held_elsewhere_says_who_waits_for_whom() throws Exception { // STO-79
        try (Stream<Path> all = Stream.concat(Files.list(Bundled.path("assets/samples/web-shop")), Files.list(Path.of(WhyOfRulesTest.class.getResource("/stories/played/s21-disk-moves").toURI())))) {
            for (Path file : all.toList()) Files.write(folder.resolve(file.getFileName().toString()), Files.readAllBytes(file));
        }
        Journal<Entry> journal = Replay.play(ScenarioReader.read(folder)).cluster().journal();
        Narrator narrator = new Narrator(journal);
        narrator.read(400_000_000_000L);
        ObjectRef waits = null;
        for (long i = 0; i < narrator.seen(); i++) {
            if (journal.get(i) instanceof Entry.Change change && change.created() && change.after() instanceof Pod pod && pod.name().startsWith("notes-")) waits = pod.ref();
        }
        assertEquals("Why does it not run yet? Another node still holds its volume, and ReadWriteOnce means one node at a time.", told(narrator.why(waits)).split(" Kubernetes:")[0]);
    }
}
