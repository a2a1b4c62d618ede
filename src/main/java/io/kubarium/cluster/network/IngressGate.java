package io.kubarium.cluster.network;

import io.kubarium.api.EndpointSlice;
import io.kubarium.api.Ingress;
import io.kubarium.api.IngressClass;
import io.kubarium.api.IngressLoadBalancerIngress;
import io.kubarium.api.IngressLoadBalancerStatus;
import io.kubarium.api.IngressStatus;
import io.kubarium.api.Service;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Watch;
import io.kubarium.cluster.client.Wires;
import java.util.List;

/**
 * An Ingress controller at the cluster's border, modelled after ingress-nginx: it learns of endpoints within about a second
 * (NET-119) and goes to pod addresses itself (NET-117).
 */
public final class IngressGate extends Component implements Wires.Held {
    /** The process's name. */
    public static final String NAME = "ingress-gate";

    private static final long WORKER_PERIOD = Timing.SECOND;
    private static final long REPORT_PERIOD = 60 * Timing.SECOND;

    /** The workers pick up what the controller knows. */
    private record PickUp() {}

    /** Time to write addresses. */
    private record Report() {}

    private Snapshot cache = Snapshot.empty();
    private Snapshot rules = Snapshot.empty();
    private final String address;
    private boolean planned;
    private boolean reporting;

    /** A gate that is reached at an address from outside. */
    public IngressGate(String machine, String address) {
        super(NAME, machine);
        this.address = address;
    }

    @Override
    public List<Watch> watches() {
        return List.of(Watch.all(Ingress.class), Watch.all(IngressClass.class), Watch.all(Service.class), Watch.all(EndpointSlice.class));
    }

    @Override
    public void started(Snapshot listed, Context context) {
        cache = listed;
        rules = listed;
        planReport(context);
    }

    @Override
    public void changed(Entry.Change change, Snapshot seen, Context context) {
        cache = seen;
        planReport(context);
        if (planned) return;
        planned = true;
        context.later(context.random().between(0, WORKER_PERIOD), new PickUp());
    }

    @Override
    public void told(Object message, Context context) {
        if (message instanceof Report) {
            reporting = false;
            for (Ingress ingress : ServedIngresses.of(cache)) if (unreported(ingress)) report(ingress, context);
            return;
        }
        planned = false;
        rules = cache;
    }

    /** Addresses are written at every full minute, so one may appear late while traffic already works (NET-120). */
    private void planReport(Context context) {
        if (reporting || ServedIngresses.of(cache).stream().noneMatch(this::unreported)) return;
        reporting = true;
        context.later(REPORT_PERIOD - context.now() % REPORT_PERIOD, new Report());
    }

    private boolean unreported(Ingress ingress) {
        return ingress.status() == null || ingress.status().loadBalancer() == null || ingress.status().loadBalancer().ingress().isEmpty();
    }

    private void report(Ingress ingress, Context context) {
        IngressLoadBalancerStatus at = new IngressLoadBalancerStatus(List.of(new IngressLoadBalancerIngress(address, null, List.of())));
        context.request(new Request.UpdateStatus(ingress.withStatus(new IngressStatus(at))), NAME);
    }

    @Override
    public void answered(Object token, Answer answer, Context context) {
        if (!answer.ok()) planReport(context);
    }

    @Override
    public void stopped(boolean killed, Context context) {
        planned = false;
        reporting = false;
        cache = Snapshot.empty();
    }

    @Override
    public Snapshot rules() {
        return rules;
    }

    @Override
    public Component copy() {
        IngressGate copy = new IngressGate(machine(), address);
        copy.cache = cache;
        copy.rules = rules;
        copy.planned = planned;
        copy.reporting = reporting;
        return copy;
    }
}
