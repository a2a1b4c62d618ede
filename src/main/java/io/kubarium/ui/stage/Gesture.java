package io.kubarium.ui.stage;

import io.kubarium.diagram.Point;

/** One mouse gesture from press to release, in points of the view; the stage has at most one at a time. */
interface Gesture {

    void drag(Point to);

    void release(Point at);

    /** Ends it as if it had never begun. */
    default void cancel() {}
}
