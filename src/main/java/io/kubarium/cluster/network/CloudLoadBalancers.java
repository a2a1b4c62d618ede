package io.kubarium.cluster.network;

import io.kubarium.api.LoadBalancerIngress;
import io.kubarium.api.LoadBalancerStatus;
import io.kubarium.api.Service;
import io.kubarium.api.ServiceStatus;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
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

    private final TreeMap<String, String> addresses;

    /** Gives out addresses by {@code namespace/name} of the Service. */
    public CloudLoadBalancers(String machine, TreeMap<String, String> addresses) {
        super(NAME, machine);
        this.addresses = new TreeMap<>(addresses);
    }

    @Override
    public List<Watch> watches() {
        return List.of(Watch.all(Service.class));
    }

    @Override
    public void started(Snapshot listed, Context context) {
        for (Service service : listed.list(Service.class)) serve(service, context);
    }

    @Override
    public void changed(Entry.Change change, Snapshot seen, Context context) {
        if (change.after() instanceof Service service) serve(service, context);
    }

    private void serve(Service service, Context context) {
        String address = addresses.get(service.ref().key());
        boolean has = service.status() != null && service.status().loadBalancer() != null && !service.status().loadBalancer().ingress().isEmpty();
        if (address == null || has || !"LoadBalancer".equals(service.spec().type())) return;
        LoadBalancerStatus balancer = new LoadBalancerStatus(List.of(new LoadBalancerIngress(address, null, "VIP", List.of())));
        context.request(new Request.UpdateStatus(service.withStatus(new ServiceStatus(balancer, service.status().conditions()))), NAME);
    }

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
