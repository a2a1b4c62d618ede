package io.kubarium.cluster.network;

import io.kubarium.api.LoadBalancerIngress;
import io.kubarium.api.LoadBalancerStatus;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Service;
import io.kubarium.api.ServiceStatus;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Watch;
import java.util.List;
import java.util.TreeMap;

/**
 * What a cloud would do for Services of type LoadBalancer: gives those that the scenario names an address. All others stay
 * pending for ever, as on any cluster without a cloud (NET-29).
 */
public final class CloudLoadBalancers extends Component {
    /** The process's name. */
    public static final String NAME = "cloud-controller-manager";

    private static final long RETRY = 5 * Timing.SECOND;

    /** The status of a Service was written, or refused. */
    private record Served(ObjectRef service) {}

    /** A refused write is tried again. */
    private record Again(ObjectRef service) {}

    private final TreeMap<String, String> addresses;
    private Snapshot seen;

    /** Gives out addresses by {@code namespace/name} of the Service. */
    public CloudLoadBalancers(String machine, TreeMap<String, String> addresses) {
        this(machine, new TreeMap<>(addresses), Snapshot.empty());
    }

    private CloudLoadBalancers(String machine, TreeMap<String, String> addresses, Snapshot seen) {
        super(NAME, machine);
        this.addresses = addresses;
        this.seen = seen;
    }

    @Override
    public List<Watch> watches() {
        return List.of(Watch.all(Service.class));
    }

    @Override
    public void started(Snapshot listed, Context context) {
        seen = listed;
        for (Service service : listed.list(Service.class)) serve(service, context);
    }

    @Override
    public void changed(Entry.Change change, Snapshot now, Context context) {
        seen = now;
        if (change.after() instanceof Service service) serve(service, context);
    }

    private void serve(Service service, Context context) {
        String address = addresses.get(service.ref().key());
        boolean has = service.status() != null && service.status().loadBalancer() != null && !service.status().loadBalancer().ingress().isEmpty();
        if (address == null || has || !"LoadBalancer".equals(service.spec().type())) return;
        LoadBalancerStatus balancer = new LoadBalancerStatus(List.of(new LoadBalancerIngress(address, null, "VIP", List.of())));
        context.request(new Request.UpdateStatus(service.withStatus(new ServiceStatus(balancer, service.status().conditions()))), new Served(service.ref()));
    }

    @Override
    public void answered(Object token, Answer answer, Context context) {
        boolean gone = answer.refusal() != null && answer.refusal().is("NotFound");
        if (token instanceof Served served && !answer.ok() && !gone) context.later(RETRY, new Again(served.service()));
    }

    @Override
    public void told(Object message, Context context) {
        if (message instanceof Again again && seen.get(again.service()) instanceof Service service) serve(service, context);
    }

    @Override
    public void stopped(boolean killed, Context context) {
        seen = Snapshot.empty();
    }

    @Override
    public Component copy() {
        return new CloudLoadBalancers(machine(), addresses, seen);
    }
}
