package io.kubarium.cluster;

import io.kubarium.api.Lease;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Watch;
import io.kubarium.engine.RandomStream;
import java.util.List;

/** The API server as a process that can be stopped and started; requests go straight to the server it stands for. */
final class ApiServerProcess extends Component {
    static final String NAME = "kube-apiserver";

    ApiServerProcess(String machine) {
        super(NAME, machine);
    }

    /** A server that has started says who it is, in a new Lease under the name of its machine (API-252). */
    static void identify(World world, long cause) {
        if (world.clock().equals(world.start())) return; // at the scenario's start the Lease is there
        Lease lease = LeaderLeases.ofServer(world.processes().master(), world.timing(), world.clock(), RandomStream.named(world.now(), NAME));
        world.own(new Request.Delete(lease.ref(), Request.DeleteOptions.grace(0)), cause);
        world.own(new Request.Create(lease), cause);
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
