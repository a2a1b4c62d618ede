package io.kubarium.diagram;

/** What lies over what, from the ground up. */
public enum Layer {
    GROUND,
    BODY,
    EDGE,
    TRAFFIC,
    THING,
    PORT,
    MESSAGE,
    CALLOUT
}
