package io.kubarium.diagram;

/** The colours of workloads: eight, in the order of VISUAL's table, then again with a second mark. */
public final class Hues {

    /** How many colours there are. */
    public static final int COLOURS = 8;

    private Hues() {}

    /** The colour token of the workload of this number, from 1. */
    public static String token(int number) {
        return "hue" + (1 + Math.floorMod(number - 1, COLOURS));
    }

    /** How often its colour was given before: that many pips are its second mark. */
    public static int pips(int number) {
        return Math.floorDiv(number - 1, COLOURS);
    }
}
