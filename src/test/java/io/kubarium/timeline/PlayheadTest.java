package io.kubarium.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.FrozenMap;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.engine.Journal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayheadTest {
    private static final long SECOND = 1_000_000_000L;
    private final Journal<Entry> journal = new Journal<>();

    @Test
    void it_folds_what_is_due_and_nothing_of_the_future() {
        change(1, 1, null, config("a"));
        change(2, 2, null, config("b"));
        Playhead playhead = new Playhead(journal);
        assertEquals(List.of("a"), names(playhead.to(SECOND)));
        assertEquals(List.of("a", "b"), names(playhead.to(2 * SECOND)));
        change(3, 3, config("a"), null);
        assertEquals(List.of("b"), names(playhead.to(3 * SECOND)));
        assertThrows(IllegalArgumentException.class, () -> playhead.to(SECOND));
    }

    @Test
    void small_steps_and_one_jump_end_in_equal_moments() {
        for (int i = 1; i <= 20; i++) {
            change(i, i, null, config("c" + i));
            signal(i, i + 3);
            traffic(i, i);
        }
        Playhead walking = new Playhead(journal);
        for (long time = 0; time < 20 * SECOND; time += SECOND / 3) walking.to(time);
        assertEquals(new Playhead(journal).to(20 * SECOND).inFlight(), walking.to(20 * SECOND).inFlight());
        assertEquals(entries(new Playhead(journal).to(20 * SECOND)), entries(walking.to(20 * SECOND)));
    }

    @Test
    void a_message_is_under_way_from_its_sending_to_its_arrival() {
        signal(1, 3);
        Playhead playhead = new Playhead(journal);
        assertEquals(List.of(0, 1, 1, 0), List.of(flying(playhead, 0), flying(playhead, 1), flying(playhead, 2), flying(playhead, 3)));
    }

    @Test
    void a_wait_is_pending_until_it_ends_and_a_process_is_down_until_it_starts() {
        journal.append(new Entry.TimerSet(0, SECOND, Entry.NONE, 7, "kubelet/worker-1", "T-grace", null, 30 * SECOND, true));
        journal.append(new Entry.ProcessChange(1, 2 * SECOND, Entry.NONE, "kubelet/worker-1", false));
        journal.append(new Entry.TimerEnded(2, 2 * SECOND, Entry.NONE, 7, false, "its process ended"));
        journal.append(new Entry.MachineChange(3, 3 * SECOND, Entry.NONE, "worker-1", MachineState.OFF));
        journal.append(new Entry.ProcessChange(4, 4 * SECOND, Entry.NONE, "kubelet/worker-1", true));
        Playhead playhead = new Playhead(journal);
        assertEquals(List.of("1 true RUNNING", "0 false RUNNING", "0 false OFF", "0 true OFF"),
                List.of(state(playhead.to(SECOND)), state(playhead.to(2 * SECOND)), state(playhead.to(3 * SECOND)), state(playhead.to(4 * SECOND))));
    }

    @Test
    void requests_count_for_ten_seconds_from_the_opening_on() {
        traffic(1, 5);
        traffic(2, 7);
        traffic(13, 1);
        Playhead playhead = new Playhead(journal, SECOND);
        assertEquals(new Moment.TrafficSum(7, 0, 0), playhead.to(12 * SECOND).traffic().get("people"));
        assertEquals(new Moment.TrafficSum(1, 0, 0), playhead.to(13 * SECOND).traffic().get("people"));
    }

    private static String state(Moment moment) {
        return moment.timers().size() + " " + moment.runs("kubelet/worker-1") + " " + moment.machine("worker-1");
    }

    private static int flying(Playhead playhead, long second) {
        return playhead.to(second * SECOND).inFlight().size();
    }

    private void change(long second, long revision, KubeObject before, KubeObject after) {
        journal.append(new Entry.Change(journal.size(), second * SECOND, Entry.NONE, List.of(), "you", revision, before, after));
    }

    private void signal(long second, long arrives) {
        journal.append(new Entry.Signal(journal.size(), second * SECOND, Entry.NONE, "kube-scheduler", "kube-apiserver", "bind", null, arrives * SECOND));
    }

    private void traffic(long second, int ok) {
        journal.append(new Entry.Traffic(journal.size(), second * SECOND, Entry.NONE, "people", "default/web", "10.244.1.2", ok, 0, 0));
    }

    private static ConfigMap config(String name) {
        return new ConfigMap(ObjectMeta.named("default", name), null, FrozenMap.empty(), FrozenMap.empty());
    }

    private static List<String> names(Moment moment) {
        return moment.store().list(ConfigMap.class).stream().map(ConfigMap::name).toList();
    }

    private static List<Object> entries(Moment moment) {
        List<Object> parts = new ArrayList<>(List.of(moment.time(), moment.seen(), names(moment), moment.departed()));
        moment.traffic().forEach((client, sum) -> parts.add(client + " " + sum));
        return parts;
    }
}
