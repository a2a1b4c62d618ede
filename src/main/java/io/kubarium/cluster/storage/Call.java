package io.kubarium.cluster.storage;

import io.kubarium.api.CSIDriver;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.cluster.client.EventRecorder;
import io.kubarium.engine.RandomStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The drivers' hands for one call. */
record Call(Context context, EventRecorder events, Snapshot seen, Tasks tasks) {
    /** The driver of this name if it is installed. */
    @Nullable CSIDriver driver(@Nullable String name) {
        return name == null ? null : seen.get(CSIDriver.class, "", name);
    }

    /** Acts as one part of a driver, such as {@code external-attacher}. */
    Call as(String writer) {
        return new Call(context.as(writer), events, seen, tasks);
    }

    /** Writes for an object; the Events follow when it is stored. */
    void write(Request request, ObjectRef about, String by, EventNote... then) {
        context.request(request, new Tasks.Sent(about, by, List.of(then)));
    }

    void event(String by, EventNote note) {
        events.record(context, by, null, note);
    }

    /** The name under which a driver's provisioner reports: driver, pod and an identity of its own (STO-28). */
    static String provisioner(CSIDriver driver) {
        String id = String.format(Locale.ROOT, "%016x", RandomStream.hash(17, driver.name().hashCode(), driver.uid().hashCode()));
        return driver.name() + "_csi-controller-0_" + driver.uid().substring(0, 24) + id.substring(0, 12);
    }
}
