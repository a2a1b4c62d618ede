package io.kubarium.kubectl;

import io.kubarium.api.Tree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code kubectl create KIND NAME} can make (CTL-158 … CTL-166). */
final class Generators {
    static final List<String> FLAGS = List.of("image+", "replicas|r=", "port=", "tcp*", "clusterip=", "node-port=", "external-name=", "from-literal+",
            "from-file+", "from-env-file+", "append-hash", "type=", "docker-server=", "docker-username=", "docker-password=", "docker-email=", "cert=", "key=",
            "schedule=", "restart=", "class=", "rule+", "annotation+", "default-backend=", "hard=", "scopes=", "min-available=", "max-unavailable=", "value=",
            "global-default", "description=", "preemption-policy=", "from=");

    private static final Map<String, Generator> ALL = new TreeMap<>();

    static {
        put("deployment,deploy", "deployment", List.of("image"), WorkloadGenerators::deployment);
        put("job", "job", List.of(), WorkloadGenerators::job);
        put("cronjob,cj", "cronjob", List.of("schedule", "image"), WorkloadGenerators::cronJob);
        put("service clusterip,svc clusterip", "ClusterIP service", List.of(), ServiceGenerators::clusterIp);
        put("service nodeport,svc nodeport", "NodePort service", List.of(), ServiceGenerators::nodePort);
        put("service loadbalancer,svc loadbalancer", "LoadBalancer service", List.of(), ServiceGenerators::loadBalancer);
        put("service externalname,svc externalname", "ExternalName service", List.of("external-name"), ServiceGenerators::externalName);
        put("ingress,ing", "ingress", List.of(), IngressGenerator::ingress);
        put("configmap,cm", "configmap", List.of(), ConfigGenerators::configMap);
        put("secret generic", "secret", List.of(), ConfigGenerators::secret);
        put("secret docker-registry", "secret docker-registry", List.of(), ConfigGenerators::dockerSecret);
        put("secret tls", "secret", List.of("cert", "key"), ConfigGenerators::tlsSecret);
        put("namespace,ns", "namespace", List.of(), PolicyGenerators::namespace);
        put("serviceaccount,sa", "serviceaccount", List.of(), PolicyGenerators::serviceAccount);
        put("quota,resourcequota", "quota", List.of(), PolicyGenerators::quota);
        put("poddisruptionbudget,pdb", "poddisruptionbudget", List.of(), PolicyGenerators::budget);
        put("priorityclass,pc", "priorityclass", List.of(), PolicyGenerators::priorityClass);
    }

    private Generators() {}

    /** Makes the tree of an object. */
    interface Maker {
        Tree.Obj make(String name, Call call);
    }

    /**
     * A generator.
     *
     * @param words how many words name it
     * @param what its name in "failed to create …"
     * @param required the flags it cannot do without
     */
    record Generator(int words, String what, List<String> required, Maker maker) {}

    private static void put(String names, String what, List<String> required, Maker maker) {
        for (String name : names.split(",")) ALL.put(name, new Generator(name.split(" ").length, what, required, maker));
    }

    static @Nullable Generator named(List<String> words) {
        Generator two = words.size() > 1 ? ALL.get(words.get(0) + " " + words.get(1)) : null;
        return two != null ? two : ALL.get(words.getFirst());
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }
}
