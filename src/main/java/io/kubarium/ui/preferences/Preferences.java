package io.kubarium.ui.preferences;

import io.kubarium.pacing.Pacer;
import io.kubarium.ui.Recent;
import io.kubarium.ui.WindowState;
import io.kubarium.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person's window remembers. The speed is not among it: everything opens at 1×, so that nobody wonders at a rush.
 *
 * @param recent  what was opened, the latest first
 * @param folder  where files were looked for last; "" if nowhere yet
 * @param lessons how much of each lesson is done, 0 to 1, by its id
 */
public record Preferences(WindowState window, Pacer.Mode pace, Size size, List<Recent> recent, String folder, SortedMap<String, Double> lessons) {
    /** At the very first start. */
    public static final Preferences FIRST = of(WindowState.quietStart(Theme.LIGHT));
    private static final int MOST_RECENT = 8;

    /** The window's size without its frame; 0 by 0 as large as the screen allows. */
    public record Size(double width, double height, boolean maximized) {
        /** As large as the screen allows. */
        public static final Size STANDARD = new Size(0, 0, false);
    }

    public Preferences {
        recent = List.copyOf(recent);
        lessons = new TreeMap<>(lessons);
    }

    /** A window as it is, and nothing else remembered. */
    public static Preferences of(WindowState window) {
        return new Preferences(window, Pacer.Mode.GUIDED, Size.STANDARD, List.of(), "", new TreeMap<>());
    }

    /** With another look of the window, and another pace. */
    public Preferences with(WindowState nextWindow, Pacer.Mode nextPace) {
        return new Preferences(nextWindow, nextPace, size, recent, folder, lessons);
    }

    /** With another size of the window. */
    public Preferences with(Size next) {
        return new Preferences(window, pace, next, recent, folder, lessons);
    }

    /** With something opened as the latest. */
    public Preferences opened(Recent latest) {
        List<Recent> next = new ArrayList<>(List.of(latest));
        for (Recent each : recent) if (!isSame(each, latest) && next.size() < MOST_RECENT) next.add(each);
        return new Preferences(window, pace, size, next, folder, lessons);
    }

    /** Without something that cannot be opened any more. */
    public Preferences without(Recent gone) {
        return new Preferences(window, pace, size, recent.stream().filter(each -> !isSame(each, gone)).toList(), folder, lessons);
    }

    private static boolean isSame(Recent one, Recent other) {
        return one.kind() == other.kind() && one.what().equals(other.what());
    }

    /** With another folder to look for files. */
    public Preferences withFolder(String next) {
        return new Preferences(window, pace, size, recent, next, lessons);
    }

    /** With so much of a lesson done; what was reached once stays reached. */
    public Preferences learned(String lesson, double share) {
        SortedMap<String, Double> next = new TreeMap<>(lessons);
        next.merge(lesson, share, Math::max);
        return new Preferences(window, pace, size, recent, folder, next);
    }
}
