package io.kubarium.cluster;

import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Watch;
import java.util.List;

/** A process that can be stopped and started and does nothing by itself: what it stands for asks whether it runs. */
final class BareProcess extends Component {
    /** Without it the API server lets its clients wait (API-253). */
    static final String ETCD = "etcd";

    BareProcess(String name, String machine) {
        super(name, machine);
    }

    @Override
    public List<Watch> watches() {
        return List.of();
    }

    @Override
    public void started(Snapshot listed, Context context) {}

    @Override
    public void changed(Entry.Change change, Snapshot seen, Context context) {}

    @Override
    public void answered(Object token, Answer answer, Context context) {}

    @Override
    public void told(Object message, Context context) {}

    @Override
    public void stopped(boolean killed, Context context) {}

    @Override
    public Component copy() {
        return this;
    }
}
