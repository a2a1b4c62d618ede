package io.kubarium.cluster.apiserver;

import io.kubarium.api.Ingress;
import io.kubarium.api.IngressClass;
import io.kubarium.api.KubeObject;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.StorageClass;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class that a claim or an Ingress gets when it names none (API-186, API-187). */
final class DefaultClasses {
    private DefaultClasses() {}

    static PersistentVolumeClaim storage(Exchange exchange, PersistentVolumeClaim claim) {
        if (claim.spec().storageClassName() != null) return claim;
        String name = newest(exchange.store().list(StorageClass.class), "storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class");
        return name == null ? claim : claim.withSpec(claim.spec().withStorageClassName(name));
    }

    static Ingress ingress(Exchange exchange, Ingress ingress) {
        if (ingress.spec().ingressClassName() != null || ingress.metadata().annotation("kubernetes.io/ingress.class") != null) return ingress;
        String name = newest(exchange.store().list(IngressClass.class), "ingressclass.kubernetes.io/is-default-class");
        return name == null ? ingress : ingress.withSpec(ingress.spec().withIngressClassName(name));
    }

    /** Of several defaults the newest, then the first by name. */
    private static @Nullable String newest(List<? extends KubeObject> classes, String... annotations) {
        return classes.stream().filter(c -> List.of(annotations).stream().anyMatch(annotation -> "true".equals(c.metadata().annotation(annotation))))
                .min(Comparator.<KubeObject, java.time.Instant>comparing(c -> c.metadata().creationTimestamp()).reversed().thenComparing(KubeObject::name))
                .map(KubeObject::name).orElse(null);
    }
}
