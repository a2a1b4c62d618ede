package io.kubarium.cluster.client;

import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.store.Snapshot;
import java.util.List;

/**
 * A process on a machine. It is called with what happens to it, one call at a time, and acts through the
 * {@link Context} it is given; it holds no reference to any other component. Its state consists of values in
 * collections of its own, so that {@link #copy()} is a fork of it.
 *
 * <p>While its machine is frozen nothing is delivered; what came meanwhile is delivered at thaw. When it is stopped
 * everything on its way to it is lost, and {@link #started} begins anew.
 */
public abstract class Component {
    private final String name;
    private final String machine;

    /** {@code name} is unique, such as {@code kubelet/worker-1}. */
    protected Component(String name, String machine) {
        this.name = name;
        this.machine = machine;
    }

    /** The process's name, unique in the cluster. */
    public final String name() {
        return name;
    }

    /** The machine it runs on. */
    public final String machine() {
        return machine;
    }

    /** What it watches from its start on. */
    public abstract List<Watch> watches();

    /** It has started and its first list of everything it watches has arrived. */
    public abstract void started(Snapshot listed, Context context);

    /** A watch brought a change; {@code seen} is the store as of that change. The change is the cause of what follows. */
    public abstract void changed(Entry.Change change, Snapshot seen, Context context);

    /** A request was answered; {@code token} is what was given with the request. */
    public abstract void answered(Object token, Answer answer, Context context);

    /** A timer of its own fired, or another process told it something. */
    public abstract void told(Object message, Context context);

    /**
     * From now on the API server answers this process, or answers no longer: what it renews every few seconds is reckoned, not
     * ticked, and fails from here on. Requests go their own way and fail by themselves.
     */
    public void connected(boolean answered, Context context) {}

    /** It is about to end: in order, with a last chance to act, or killed at once. Forgets what a process forgets. */
    public abstract void stopped(boolean killed, Context context);

    /** An independent component in the same state. */
    public abstract Component copy();
}
