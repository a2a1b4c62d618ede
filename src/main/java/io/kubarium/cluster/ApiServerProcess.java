package io.kubarium.cluster;

import io.kubarium.api.Lease;
import io.kubarium.api.request.Request;
import io.kubarium.engine.RandomStream;

/** The API server as a process that can be stopped and started; requests go straight to the server it stands for. */
final class ApiServerProcess {
    static final String NAME = "kube-apiserver";

    private ApiServerProcess() {}

    static BareProcess on(String machine) {
        return new BareProcess(NAME, machine);
    }

    /** A server that has started says who it is, in a new Lease under the name of its machine (API-252). */
    static void identify(World world, long cause) {
        if (world.clock().equals(world.start())) return; // at the scenario's start the Lease is there
        Lease lease = LeaderLeases.ofServer(world.processes().master(), world.timing(), world.clock(), RandomStream.named(world.now(), NAME));
        world.own(new Request.Delete(lease.ref(), Request.DeleteOptions.grace(0)), cause);
        world.own(new Request.Create(lease), cause);
    }
}
