package io.kubarium.app;

import java.util.List;

/** The commands there are, in the order the help page lists them. */
final class Commands {
    private Commands() {}

    static List<Subcommand> all() {
        return List.of(new WindowCommand(), new RenderCommand(), new PlayCommand(), new LessonCommand(), new ChaosCommand(), new FuzzCommand(), new BenchCommand());
    }
}
