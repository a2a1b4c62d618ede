package io.kubarium.kubectl.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Codec;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSummary;
import io.kubarium.api.Tree;
import io.kubarium.manifest.ManifestReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CTL-21 … CTL-30, on objects as the recordings have them. */
class PodColumnsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T15:20:00Z");

    private static List<String> row(String yaml) {
        String text = "apiVersion: v1\nkind: Pod\nmetadata: {name: p, creationTimestamp: \"2026-11-24T15:19:00Z\"}\n" + yaml;
        Pod pod = (Pod) Codec.objectFromTree((Tree.Obj) ManifestReader.readTree("pod", text));
        return PodColumns.table().cells(pod, NOW, false);
    }

    private static String status(String yaml) {
        return row(yaml).get(2);
    }

    @Test
    void a_running_pod() {
        assertEquals(List.of("p", "1/1", "Running", "0", "60s"), row("""
            spec: {containers: [{name: c}]}
            status: {phase: Running, containerStatuses: [{name: c, ready: true, state: {running: {}}}]}
            """));
    }

    @Test
    void the_first_container_that_does_not_run_decides() {
        assertEquals("CrashLoopBackOff", status("""
            spec: {containers: [{name: a}, {name: b}]}
            status:
              phase: Running
              containerStatuses:
              - {name: a, state: {waiting: {reason: CrashLoopBackOff}}}
              - {name: b, state: {waiting: {reason: ImagePullBackOff}}}
            """));
    }

    @Test
    void restarts_tell_when_the_last_one_was() {
        assertEquals("2 (22s ago)", row("""
            spec: {containers: [{name: c}]}
            status:
              phase: Running
              containerStatuses:
              - {name: c, restartCount: 2, state: {terminated: {reason: Error, exitCode: 1}}, lastState: {terminated: {finishedAt: "2026-11-24T15:19:38Z"}}}
            """).get(3));
    }

    @Test
    void init_containers_are_counted_off() {
        assertEquals("Init:1/2", status("""
            spec: {initContainers: [{name: i}, {name: j}], containers: [{name: c}]}
            status:
              phase: Pending
              initContainerStatuses: [{name: i, state: {terminated: {exitCode: 0}}}, {name: j, state: {running: {}}}]
            """));
        assertEquals("Init:Error", status("""
            spec: {initContainers: [{name: i}], containers: [{name: c}]}
            status: {phase: Pending, initContainerStatuses: [{name: i, state: {terminated: {exitCode: 1, reason: Error}}}]}
            """));
    }

    @Test
    void a_failed_container_is_not_hidden_by_a_completed_one() {
        assertEquals("Error", status("""
            spec: {containers: [{name: a}, {name: b}]}
            status:
              phase: Failed
              containerStatuses:
              - {name: a, state: {terminated: {exitCode: 0, reason: Completed}}}
              - {name: b, state: {terminated: {exitCode: 1, reason: Error}}}
            """));
    }

    @Test
    void a_pod_being_deleted_is_terminating_whatever_its_containers_do() {
        String text = "apiVersion: v1\nkind: Pod\nmetadata: {name: p, deletionTimestamp: \"2026-11-24T15:19:30Z\"}\nspec: {containers: [{name: c}]}\n"
                + "status: {phase: Running, containerStatuses: [{name: c, ready: true, state: {running: {}}}]}\n";
        assertEquals("Terminating", PodSummary.of((Pod) Codec.objectFromTree((Tree.Obj) ManifestReader.readTree("pod", text))).status());
    }

    @Test
    void gates_and_reasons_of_the_pod_itself() {
        assertEquals("SchedulingGated", status("status: {phase: Pending, conditions: [{type: PodScheduled, status: \"False\", reason: SchedulingGated}]}"));
        assertEquals("OutOfcpu", status("status: {phase: Failed, reason: OutOfcpu}"));
    }
}
