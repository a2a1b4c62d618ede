package io.kubarium.ui.stage;

import io.kubarium.diagram.Point;
import java.util.Set;

/** What a person did on the stage, told in ids of the diagram. The window decides what it means. */
public interface StageActions {

    /** These things are now selected; empty for none. */
    default void selected(Set<String> ids) {}

    /** A thing was opened: double click or Enter. */
    default void opened(String id) {}

    /** The word that mends a link was clicked. */
    default void healed(String id) {}

    /** The pointer is over this thing; "" for none. */
    default void hovered(String id) {}

    /** A thing was dragged: its upper left corner is now here, in stage coordinates. Called all along the drag. */
    default void moved(String id, Point place) {}

    /** What letting go of a lifted pod there would do, in words. */
    default String dropWords(String pod, Drop drop) {
        return "";
    }

    /** A pod was pulled out of its node and dropped away from every node. */
    default void podPulledOut(String pod) {}

    /** A pod was dropped on another node than its own. */
    default void podDroppedOn(String pod, String node) {}

    /** The menu of a thing is wanted at this place of the screen; "" for the empty stage. */
    default void menuRequested(String id, double screenX, double screenY) {}

    /** The Delete key was pressed with these selected. */
    default void deleteRequested(Set<String> ids) {}

    /** The size of the stage or the camera changed; a new diagram may be wanted. */
    default void viewChanged() {}
}
