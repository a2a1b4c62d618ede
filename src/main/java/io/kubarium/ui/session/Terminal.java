package io.kubarium.ui.session;

import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.Cluster;
import io.kubarium.ui.console.ConsoleModel;
import java.util.List;

/** Carries out command lines. All but {@link #model} and {@link #complete} is called on the simulation's thread. */
public interface Terminal extends Session.Companion {
    /** Begins a command line in somebody's name; a command that waits goes on with {@link #moved}. */
    void submit(Cluster cluster, String who, String line);

    /** Types lines one after the other in somebody's name; a command that waits holds up the next. */
    default void type(Cluster cluster, String who, List<String> lines) {
        lines.forEach(line -> submit(cluster, who, line));
    }

    /** Ends the command at work. */
    void interrupt(Cluster cluster);

    /** What the word before the caret may become, with the objects there are. */
    List<String> complete(Snapshot store, String line, int caret);

    /** What was typed and printed so far; the same value as long as nothing was added. */
    ConsoleModel model();
}
