package io.kubarium.pacing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.story.Beat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pace by P1 to P5 of STORIES: wall time in, playhead out, against a horizon written by hand. */
class PacerTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long FRAME = SECOND / 60;

    /** Beats at times in seconds; everything up to a time is known; one timer may be due. */
    private static final class Fixed implements Horizon {
        private final List<Beat> beats = new ArrayList<>();
        private long known = 1000 * SECOND;
        private long due = Long.MAX_VALUE;

        Fixed beat(double at, double seconds, int closing) {
            beats.add(new Beat(Math.round(at * SECOND), beats.size(), seconds, closing));
            return this;
        }

        @Override
        public long known() {
            return known;
        }

        @Override
        public Beat beatAfter(long time) {
            return beats.stream().filter(b -> b.time() > time && b.time() <= known).findFirst().orElse(null);
        }

        @Override
        public long dueAfter(long time) {
            return due > time ? due : Long.MAX_VALUE;
        }

        @Override
        public long messageAfter(long time) {
            Beat beat = beatAfter(time);
            return beat == null ? Long.MAX_VALUE : beat.time();
        }
    }

    private static double wallUntil(Pacer pacer, Horizon horizon, double virtualSeconds) {
        int frames = 0;
        while (pacer.time() < virtualSeconds * SECOND && !pacer.isStopped() && frames < 100_000) {
            pacer.advance(FRAME, horizon);
            frames++;
        }
        return frames / 60.0;
    }

    @Test
    void by_hand_the_factor_multiplies_and_never_passes_what_is_known() {
        Fixed horizon = new Fixed();
        Pacer pacer = new Pacer(0);
        pacer.speed(16);
        assertEquals(16 * SECOND, pacer.advance(SECOND, horizon));
        assertEquals(16, pacer.factor());
        horizon.known = 20 * SECOND;
        assertEquals(20 * SECOND, pacer.advance(SECOND, horizon));
        pacer.speed(100_000);
        assertEquals(1000, pacer.speed());
    }

    @Test
    void smart_pace_stretches_a_burst_until_each_moment_was_read() {
        Fixed horizon = new Fixed().beat(1.000, 3.0, 0).beat(1.002, 2.4, 0).beat(1.010, 0.6, 0);
        Pacer pacer = new Pacer(0);
        pacer.mode(Pacer.Mode.SMART);
        assertEquals(1.0, wallUntil(pacer, horizon, 1.000), 0.05);
        assertEquals(3.0, wallUntil(pacer, horizon, 1.002), 0.05);
        assertTrue(pacer.factor() < 0.01, "" + pacer.factor());
        assertEquals(2.4, wallUntil(pacer, horizon, 1.010), 0.05);
    }

    @Test
    void smart_pace_runs_a_wait_of_five_minutes_in_about_four_seconds_though_no_moment_is_known_yet() {
        Fixed horizon = new Fixed().beat(1, 0.6, 0).beat(301, 0.6, 0);
        horizon.due = 301 * SECOND;
        Pacer pacer = new Pacer(0);
        pacer.mode(Pacer.Mode.SMART);
        wallUntil(pacer, horizon, 1);
        int frames = 0;
        double fastest = 0;
        while (pacer.time() < 301 * SECOND) {
            horizon.known = pacer.time() + Math.max(SECOND / 5, Math.round(pacer.factor() * SECOND / 10));
            pacer.advance(FRAME, horizon);
            fastest = Math.max(fastest, pacer.factor());
            frames++;
        }
        assertEquals(5, frames / 60.0, 0.8);
        assertEquals(75, fastest, 3);
    }

    @Test
    void guided_pace_stops_where_a_phase_closes_until_the_person_goes_on() {
        Fixed horizon = new Fixed().beat(1, 0.6, 0).beat(1.008, 1.2, 1).beat(1.5, 0.6, 0);
        Pacer pacer = new Pacer(0);
        pacer.mode(Pacer.Mode.GUIDED);
        wallUntil(pacer, horizon, 10);
        assertTrue(pacer.isStopped());
        assertEquals(1_008_000_000L, pacer.time());
        assertEquals(0, pacer.factor());
        pacer.advance(5 * SECOND, horizon);
        assertEquals(1_008_000_000L, pacer.time());
        pacer.goOn();
        wallUntil(pacer, horizon, 1.5);
        assertEquals(1.5, pacer.time() / 1e9, 0.2);
        assertFalse(pacer.isStopped());
    }

    @Test
    void a_step_goes_to_the_next_moment_and_pauses_there() {
        Fixed horizon = new Fixed().beat(7, 0.6, 0).beat(9, 0.6, 1);
        Pacer pacer = new Pacer(0);
        pacer.step(Pacer.Step.MOMENT);
        for (int i = 0; i < 60; i++) pacer.advance(FRAME, horizon);
        assertEquals(7 * SECOND, pacer.time());
        assertTrue(pacer.isPaused());
        pacer.step(Pacer.Step.PHASE);
        for (int i = 0; i < 60; i++) pacer.advance(FRAME, horizon);
        assertEquals(9 * SECOND, pacer.time());
    }

    @Test
    void a_step_that_finds_nothing_gives_up_ten_minutes_on() {
        Pacer pacer = new Pacer(3 * SECOND);
        pacer.step(Pacer.Step.MOMENT);
        for (int i = 0; i < 600; i++) pacer.advance(FRAME, new Fixed());
        assertEquals(603 * SECOND, pacer.time());
        assertTrue(pacer.isPaused());
    }

    @Test
    void paused_means_nothing_moves() {
        Fixed horizon = new Fixed().beat(7, 0.6, 0);
        Pacer pacer = new Pacer(3 * SECOND);
        pacer.pause(true);
        assertEquals(3 * SECOND, pacer.advance(SECOND, horizon));
        assertEquals(0, pacer.factor());
    }
}
