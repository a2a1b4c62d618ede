package io.kubarium.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.FrozenMap;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches a process and what does not: while its machine hangs, when it ends and starts again, and without an API server. */
class WorldTest {
    private static final String API = ApiServerProcess.NAME;
    private static final String PROBE = "probe";
    private final World world = new World(1, Timing.recorded(), Instant.parse("2026-11-24T15:18:15Z"), "master-1");

    @BeforeEach
    void boot() {
        world.add(new Diary(PROBE, "worker-1"));
        world.seed(new Namespace(ObjectMeta.named(null, "default"), null, null));
        world.start(API, Entry.NONE);
        world.start(PROBE, Entry.NONE);
        pass(100);
    }

    @Test
    void a_process_lists_then_hears_of_every_change_in_order() { // API-50, API-56
        for (int i = 0; i < 5; i++) create(world, "c" + i);
        pass(100);
        assertEquals(List.of("started with []", "changed c0", "changed c1", "changed c2", "changed c3", "changed c4"), diary(world));
    }

    @Test
    void what_is_changed_before_the_first_list_is_in_the_list_and_not_heard_of_again() { // API-50
        world.stop(PROBE, false, Entry.NONE);
        world.start(PROBE, Entry.NONE);
        create(world, "early");
        pass(100);
        assertEquals(List.of("started with []", "stopped", "started with [early]"), diary(world));
    }

    @Test
    void nothing_is_told_to_a_process_before_its_first_list() {
        world.stop(PROBE, false, Entry.NONE);
        world.start(PROBE, Entry.NONE);
        world.tell(world.processes().index(PROBE), "from a neighbour", 0, Entry.NONE);
        pass(100);
        world.tell(world.processes().index(PROBE), "later", 0, Entry.NONE);
        pass(100);
        assertEquals(List.of("started with []", "stopped", "started with []", "told later"), diary(world));
    }

    @Test
    void what_comes_to_a_frozen_machine_is_delivered_at_thaw_in_its_order() {
        world.machine("worker-1", MachineState.FROZEN, Entry.NONE);
        hands().timer("T-probe", null, world.now() + ms(50), true, "timer");
        create(world, "a");
        pass(100);
        create(world, "b");
        pass(100);
        assertEquals(List.of("started with []"), diary(world));
        world.machine("worker-1", MachineState.RUNNING, Entry.NONE);
        hands().later(0, "first thing after");
        pass(0);
        assertEquals(List.of("started with []", "changed a", "told timer", "changed b", "told first thing after"), diary(world));
    }

    @Test
    void a_process_that_ends_loses_what_is_on_its_way_and_what_its_machine_held() {
        world.machine("worker-1", MachineState.FROZEN, Entry.NONE);
        create(world, "held");
        pass(100);
        hands().later(ms(1), "on its way");
        world.stop(PROBE, true, Entry.NONE);
        world.machine("worker-1", MachineState.RUNNING, Entry.NONE);
        pass(100);
        assertEquals(List.of("started with []", "killed"), diary(world));
    }

    @Test
    void the_answer_to_a_request_of_another_life_never_comes() {
        hands().request(new Request.Create(config("mine")), "create");
        world.stop(PROBE, false, Entry.NONE);
        world.start(PROBE, Entry.NONE);
        pass(100);
        assertEquals(List.of("started with []", "stopped"), diary(world).subList(0, 2));
        assertEquals(List.of(), diary(world).stream().filter(line -> line.startsWith("create")).toList());
        assertEquals(List.of("mine"), world.api().store().list(ConfigMap.class).stream().map(ConfigMap::name).toList());
    }

    @Test
    void the_timers_of_a_process_that_ends_are_seen_to_end() {
        long shown = hands().timer("T-probe", null, world.now() + ms(500), true, "shown");
        hands().timer("", null, world.now() + ms(500), true, "unseen");
        world.stop(PROBE, false, Entry.NONE);
        world.start(PROBE, Entry.NONE);
        pass(1000);
        assertEquals(List.of("started with []", "stopped", "started with []"), diary(world));
        assertEquals(List.of("timer " + shown + " cancelled: its process ended"), timerEnds());
    }

    @Test
    void a_cancelled_timer_never_fires_and_one_that_fired_cannot_be_cancelled() {
        long cancelled = hands().timer("T-a", null, world.now() + ms(10), true, "a");
        long fired = hands().timer("T-b", null, world.now() + ms(10), true, "b");
        hands().cancel(cancelled, "no longer needed");
        pass(100);
        hands().cancel(fired, "too late");
        assertEquals(List.of("started with []", "told b"), diary(world));
        assertEquals(List.of("timer " + cancelled + " cancelled: no longer needed", "timer " + fired + " fired"), timerEnds());
    }

    @Test
    void without_an_api_server_requests_are_refused_and_who_starts_waits_for_it() {
        world.stop(API, false, Entry.NONE);
        assertEquals("Unreachable", world.request(new Request.Create(config("person")), "you", Entry.NONE).refusal().reason());
        hands().request(new Request.Create(config("process")), "create");
        pass(100);
        world.stop(PROBE, false, Entry.NONE);
        world.start(PROBE, Entry.NONE);
        pass(60_000);
        assertEquals(List.of("started with []", "create refused: Unreachable", "stopped"), diary(world));
        world.start(API, Entry.NONE);
        create(world, "back");
        pass(100);
        assertEquals(3, diary(world).size()); // it tries again after growing pauses (NOD-308)
        pass(60_000);
        assertEquals(List.of("started with [back]"), diary(world).subList(3, diary(world).size()));
    }

    @Test
    void a_fork_and_its_original_do_not_touch_each_other() {
        hands().timer("T-probe", null, world.now() + ms(500), true, "timer");
        create(world, "both");
        World fork = world.fork();
        long before = fork.journal().size();
        create(world, "original");
        world.stop(PROBE, false, Entry.NONE);
        world.machine("worker-1", MachineState.FROZEN, Entry.NONE);
        pass(1000);
        assertEquals(before, fork.journal().size());
        while (fork.step()) { }
        assertEquals(List.of("started with []", "changed both", "told timer"), diary(fork));
        assertEquals(List.of("started with []", "stopped"), diary(world));
    }

    private void pass(long ms) {
        long end = world.now() + ms(ms);
        while (world.nextTime() <= end) world.step();
        world.advanceTo(end);
    }

    private Context hands() {
        return world.context(world.processes().index(PROBE), Entry.NONE);
    }

    private static long ms(long ms) {
        return ms * Timing.MS;
    }

    private static ConfigMap config(String name) {
        return new ConfigMap(ObjectMeta.named("default", name), null, FrozenMap.empty(), FrozenMap.empty());
    }

    private static void create(World in, String name) {
        if (!in.request(new Request.Create(config(name)), "you", Entry.NONE).ok()) throw new AssertionError(name);
    }

    private static List<String> diary(World in) {
        return ((Diary) in.processes().component(in.processes().index(PROBE))).lines();
    }

    private List<String> timerEnds() {
        List<String> found = new ArrayList<>();
        for (Entry entry : world.journal().between(0, world.journal().size())) {
            if (entry instanceof Entry.TimerEnded end) found.add("timer " + end.timer() + (end.fired() ? " fired" : " cancelled: " + end.reason()));
        }
        return found;
    }
}
