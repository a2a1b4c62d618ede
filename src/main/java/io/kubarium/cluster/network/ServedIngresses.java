package io.kubarium.cluster.network;

import io.kubarium.api.Ingress;
import io.kubarium.api.IngressClass;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The Ingresses that the gate takes up: those of its class (NET-109), the oldest first (NET-115). */
final class ServedIngresses {
    private static final String CONTROLLER = "k8s.io/ingress-nginx";
    private static final String OLD_CLASS = "nginx";
    private static final Comparator<Ingress> OLDEST_FIRST =
            Comparator.comparing((Ingress ingress) -> ingress.metadata().creationTimestamp(), Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Ingress::ref);

    private ServedIngresses() {}

    static List<Ingress> of(Snapshot table) {
        List<Ingress> served = new ArrayList<>();
        for (Ingress ingress : table.list(Ingress.class)) if (isServed(table, ingress)) served.add(ingress);
        served.sort(OLDEST_FIRST);
        return served;
    }

    private static boolean isServed(Snapshot table, Ingress ingress) {
        String name = ingress.spec().ingressClassName();
        if (name == null) return OLD_CLASS.equals(ingress.metadata().annotation("kubernetes.io/ingress.class"));
        IngressClass known = table.get(IngressClass.class, "", name);
        return known != null && CONTROLLER.equals(known.spec().controller());
    }
}
