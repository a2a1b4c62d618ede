package io.kubarium.cluster;

import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Watch;
import java.util.List;

/** The API server as a process that can be stopped and started; requests go straight to the server it stands for. */
final class ApiServerProcess extends Component {
    static final String NAME = "kube-apiserver";

    ApiServerProcess(String machine) {
        super(NAME, machine);
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
