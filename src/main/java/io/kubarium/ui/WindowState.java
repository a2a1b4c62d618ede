package io.kubarium.ui;

import io.kubarium.ui.theme.Theme;
import java.util.Optional;

/**
 * What the window remembers of itself.
 *
 * @param panel   the panel at the left
 * @param console whether the drawer with the console is open
 * @param quiet   the quiet start: one row of five controls, everything else folded
 */
public record WindowState(Theme theme, Optional<Panel> panel, boolean console, boolean quiet, boolean timelineFolded, boolean inspectorFolded, Sizes sizes) {
    /**
     * How large the panels were drawn by hand, in pixels; 0 as the measures say.
     *
     * @param side      the width of the panel at the left
     * @param inspector the width of the inspector
     * @param console   the height of the drawer
     */
    public record Sizes(double side, double inspector, double console) {
        /** Everything as the measures say. */
        public static final Sizes STANDARD = new Sizes(0, 0, 0);

        /** With another width of the panel at the left. */
        public Sizes withSide(double width) {
            return new Sizes(width, inspector, console);
        }

        /** With another width of the inspector. */
        public Sizes withInspector(double width) {
            return new Sizes(side, width, console);
        }

        /** With another height of the drawer. */
        public Sizes withConsole(double height) {
            return new Sizes(side, inspector, height);
        }
    }

    /** The first launch. */
    public static WindowState quietStart(Theme theme) {
        return new WindowState(theme, Optional.empty(), false, true, false, false, Sizes.STANDARD);
    }

    /** A window at work. */
    public static WindowState open(Theme theme) {
        return new WindowState(theme, Optional.empty(), false, false, false, false, Sizes.STANDARD);
    }

    /** The same window in another theme. */
    public WindowState withTheme(Theme next) {
        return new WindowState(next, panel, console, quiet, timelineFolded, inspectorFolded, sizes);
    }

    /** With a panel open; the quiet start ends when the first panel opens. */
    public WindowState withPanel(Panel open) {
        return new WindowState(theme, Optional.of(open), console, false, timelineFolded, inspectorFolded, sizes);
    }

    /** Without a panel at the left. */
    public WindowState withoutPanel() {
        return new WindowState(theme, Optional.empty(), console, quiet, timelineFolded, inspectorFolded, sizes);
    }

    /** The panel opened, or folded if it is open. */
    public WindowState toggled(Panel which) {
        return panel.equals(Optional.of(which)) ? withoutPanel() : withPanel(which);
    }

    /** With the console's drawer open or shut; the quiet start ends when it opens. */
    public WindowState withConsole(boolean open) {
        return new WindowState(theme, panel, open, quiet && !open, timelineFolded, inspectorFolded, sizes);
    }

    /** With everything there is to control. */
    public WindowState loud() {
        return new WindowState(theme, panel, console, false, timelineFolded, inspectorFolded, sizes);
    }

    /** With the timeline folded or unfolded. */
    public WindowState withTimelineFolded(boolean folded) {
        return new WindowState(theme, panel, console, quiet, folded, inspectorFolded, sizes);
    }

    /** With the inspector folded or unfolded. */
    public WindowState withInspectorFolded(boolean folded) {
        return new WindowState(theme, panel, console, quiet, timelineFolded, folded, sizes);
    }

    /** With panels of other sizes. */
    public WindowState withSizes(Sizes next) {
        return new WindowState(theme, panel, console, quiet, timelineFolded, inspectorFolded, next);
    }
}
