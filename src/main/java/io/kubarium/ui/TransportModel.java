package io.kubarium.ui;

import java.util.List;

/**
 * What the top bar shows of time.
 *
 * @param project what is open
 * @param clock   the simulated time, as {@code T+ 02:41.3}
 * @param lock    why the run is locked, such as "Answer to run"; "" if it is not
 * @param speed   the speed chosen by hand, 0.001 to 1000
 * @param factor  the factor at this moment, as {@code 1/200×}
 * @param pace    the word on the pace pill
 * @param next    at a guided stop, the title of the phase that comes next; "" if the run goes on by itself
 * @param samples what the menus offer to open
 * @param recent  what was opened before, the latest first
 */
public record TransportModel(String project, String clock, boolean playing, String lock, double speed, String factor, String pace, String next,
        List<Sample> samples, List<Recent> recent) {
    public TransportModel {
        samples = List.copyOf(samples);
        recent = List.copyOf(recent);
    }

    /** A sample that can be opened. */
    public record Sample(String id, String title) {
    }
}
