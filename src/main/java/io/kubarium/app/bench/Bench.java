package io.kubarium.app.bench;

/** One figure about the program's speed or size. Making one must cost nothing; {@link #measure} does all the work. */
public interface Bench {
    /** As printed, room first: {@code engine.events_per_s}. */
    String name();

    /** Unit of the figure: {@code events/s}, {@code ms}, {@code MiB}. */
    String unit();

    /** Measures once, with whatever warm-up it needs. */
    double measure() throws Exception;
}
