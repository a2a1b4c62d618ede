package io.kubarium.ui;

import io.kubarium.ui.theme.Theme;
import java.util.Optional;

/**
 * What the window remembers of itself.
 *
 * @param quiet the quiet start: one row of five controls, everything else folded
 */
public record WindowState(Theme theme, Optional<Panel> panel, boolean quiet, boolean timelineFolded, boolean inspectorFolded) {
    /** The first launch. */
    public static WindowState quietStart(Theme theme) {
        return new WindowState(theme, Optional.empty(), true, false, false);
    }

    /** A window at work. */
    public static WindowState open(Theme theme) {
        return new WindowState(theme, Optional.empty(), false, false, false);
    }

    /** The same window in another theme. */
    public WindowState withTheme(Theme theme) {
        return new WindowState(theme, panel, quiet, timelineFolded, inspectorFolded);
    }

    /** With a panel open; the quiet start ends when the first panel opens. */
    public WindowState withPanel(Panel open) {
        return new WindowState(theme, Optional.of(open), false, timelineFolded, inspectorFolded);
    }

    /** Without a panel at the left. */
    public WindowState withoutPanel() {
        return new WindowState(theme, Optional.empty(), quiet, timelineFolded, inspectorFolded);
    }

    /** The panel opened, or folded if it is open. */
    public WindowState toggled(Panel which) {
        return panel.equals(Optional.of(which)) ? withoutPanel() : withPanel(which);
    }

    /** With everything there is to control. */
    public WindowState loud() {
        return new WindowState(theme, panel, false, timelineFolded, inspectorFolded);
    }

    /** With the timeline folded or unfolded. */
    public WindowState withTimelineFolded(boolean folded) {
        return new WindowState(theme, panel, quiet, folded, inspectorFolded);
    }

    /** With the inspector folded or unfolded. */
    public WindowState withInspectorFolded(boolean folded) {
        return new WindowState(theme, panel, quiet, timelineFolded, folded);
    }
}
