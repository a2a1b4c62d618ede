package io.kubarium.ui.stage;

/** Where a lifted pod would land. */
public enum Drop {
    /** At home, or so near to a node that nobody can mean to throw it away: it goes back. */
    BACK,
    /** On another node than its own. */
    OTHER_NODE,
    /** Clearly away from every node. */
    AWAY
}
