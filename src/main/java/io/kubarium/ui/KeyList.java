package io.kubarium.ui;

import io.kubarium.ui.action.Acts;
import io.kubarium.ui.action.WindowAct;
import java.util.ArrayList;
import java.util.List;

/** Every key and every gesture with what it does, in groups. */
record KeyList(List<Group> groups) {
    KeyList {
        groups = List.copyOf(groups);
    }

    /** Keys that belong together. */
    record Group(String title, List<Line> lines) {
        Group {
            lines = List.copyOf(lines);
        }
    }

    /** A key or gesture and what it does. */
    record Line(String key, String does) {
    }

    /** The list as it is: what the window and the acts say of themselves, and the gestures of the stage. */
    static KeyList all() {
        return new KeyList(List.of(
                new Group("Time", of(WindowAct.PLAY_PAUSE, WindowAct.STEP, WindowAct.SLOWER, WindowAct.FASTER, WindowAct.PACE)),
                new Group("Panels", of(WindowAct.LEARN, WindowAct.OBJECTS, WindowAct.STORY, WindowAct.KUBECTL, WindowAct.TIMELINE, WindowAct.INSPECTOR)),
                new Group("Window", of(WindowAct.OPEN, WindowAct.OPEN_FOLDER, WindowAct.THEME, WindowAct.KEYS, WindowAct.CLOSE)),
                new Group("Lesson", List.of(new Line("1 – 9", "Choose an answer"), new Line("Enter", "Answer, or continue"))),
                new Group("Selected thing", selected()),
                new Group("Stage", List.of(new Line("Arrow keys", "Walk from thing to thing"), new Line("+  –", "Nearer, farther"), new Line(WindowAct.FIT.key(), WindowAct.FIT.label()),
                        new Line("Shift+F10", "Menu of the selected thing"))),
                new Group("Console", List.of(new Line("Tab", "Complete the word"), new Line("Up, Down", "Lines typed before"), new Line("Ctrl+C", "End the command at work"))),
                new Group("Mouse", List.of(new Line("Click", "Select"), new Line("Right click", "Everything that can be done to it"), new Line("Shift+click, Shift+drag", "Select several"),
                        new Line("Double click", "Zoom to it"), new Line("Drag a pod out of its node", "Delete it"), new Line("Drag a node, Service or card", "Move it"),
                        new Line("Drag the empty stage", "Look elsewhere"), new Line("Wheel", "Nearer, farther"), new Line("Drop a file or folder", "Open it")))));
    }

    private static List<Line> of(WindowAct... acts) {
        List<Line> lines = new ArrayList<>();
        for (WindowAct act : acts) lines.add(new Line(act.keyWord(), act.label()));
        return lines;
    }

    /** One line a key: what it does depends on the thing. */
    private static List<Line> selected() {
        List<Line> lines = new ArrayList<>();
        for (Acts.Keyed keyed : Acts.keyed()) lines.add(new Line(keyed.key(), String.join(", ", keyed.labels())));
        return lines;
    }
}
