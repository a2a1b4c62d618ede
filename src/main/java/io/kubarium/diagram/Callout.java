package io.kubarium.diagram;

/**
 * A sentence at a thing, as placed: its box, and the dot its leader ends in (STORIES C4). Without a place there is no
 * box but a numbered badge at the dot (C5).
 */
public record Callout(String slot, String target, String text, Rect box, Point dot, int badge) {

    /** Whether it found a place. */
    public boolean isPlaced() {
        return box != null;
    }
}
