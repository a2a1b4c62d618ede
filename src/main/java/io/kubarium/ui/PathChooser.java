package io.kubarium.ui;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file or a folder, in the manner of their desktop. */
public interface PathChooser {
    /** Nobody is asked: for pictures. */
    PathChooser NONE = (what, from) -> Optional.empty();

    /** What is asked for. */
    enum What {
        FILE, FOLDER
    }

    /** Asks, beginning in a folder if one is given; empty if the person thought better of it. */
    Optional<Path> choose(What what, Optional<Path> from);
}
