package io.kubarium.kubectl;

import io.kubarium.api.Tree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code kubectl create KIND NAME} can make (CTL-158 … CTL-166). */
final class Generators {
    private static final Map<String, Generator> ALL = new TreeMap<>();

    static {
        put("deployment,deploy", "image+ replicas|r= port=", "deployment", List.of("image"), WorkloadGenerators::deployment);
        put("job", "image+ from=", "job", List.of(), WorkloadGenerators::job);
        put("cronjob,cj", "image+ schedule= restart=", "cronjob", List.of("schedule", "image"), WorkloadGenerators::cronJob);
        put("service clusterip,svc clusterip", "tcp* clusterip=", "ClusterIP service", List.of(), ServiceGenerators::clusterIp);
        put("service nodeport,svc nodeport", "tcp* node-port=", "NodePort service", List.of(), ServiceGenerators::nodePort);
        put("service loadbalancer,svc loadbalancer", "tcp*", "LoadBalancer service", List.of(), ServiceGenerators::loadBalancer);
        put("service externalname,svc externalname", "tcp* external-name=", "ExternalName service", List.of("external-name"), ServiceGenerators::externalName);
        put("ingress,ing", "class= rule+ annotation+ default-backend=", "ingress", List.of(), IngressGenerator::ingress);
        put("configmap,cm", "from-literal+ from-file+ from-env-file+ append-hash", "configmap", List.of(), ConfigGenerators::configMap);
        put("secret generic", "from-literal+ from-file+ from-env-file+ append-hash type=", "secret", List.of(), ConfigGenerators::secret);
        put("secret docker-registry", "docker-server= docker-username= docker-password= docker-email= from-file+ append-hash", "secret docker-registry", List.of(), ConfigGenerators::dockerSecret);
        put("secret tls", "cert= key= append-hash", "secret", List.of("cert", "key"), ConfigGenerators::tlsSecret);
        put("namespace,ns", "", "namespace", List.of(), PolicyGenerators::namespace);
        put("serviceaccount,sa", "", "serviceaccount", List.of(), PolicyGenerators::serviceAccount);
        put("quota,resourcequota", "hard= scopes=", "quota", List.of(), PolicyGenerators::quota);
        put("poddisruptionbudget,pdb", "min-available= max-unavailable= selector=", "poddisruptionbudget", List.of(), PolicyGenerators::budget);
        put("priorityclass,pc", "value= global-default description= preemption-policy=", "priorityclass", List.of(), PolicyGenerators::priorityClass);
        String subjects = "user* group* serviceaccount* ";
        put("role", "verb* resource* resource-name*", "role", List.of(), RoleGenerators::role);
        put("clusterrole", "verb* resource* resource-name* non-resource-url* aggregation-rule=", "clusterrole", List.of(), RoleGenerators::clusterRole);
        put("rolebinding", subjects + "role= clusterrole=", "rolebinding", List.of(), RoleGenerators::roleBinding);
        put("clusterrolebinding", subjects + "clusterrole=", "clusterrolebinding", List.of("clusterrole"), RoleGenerators::clusterRoleBinding);
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
     * @param flags the flags it knows, as {@link FlagSet} writes them
     * @param what its name in "failed to create …"
     * @param required the flags it cannot do without
     */
    record Generator(int words, List<String> flags, String what, List<String> required, Maker maker) {}

    private static void put(String names, String flags, String what, List<String> required, Maker maker) {
        List<String> known = flags.isEmpty() ? List.of() : List.of(flags.split(" "));
        for (String name : names.split(",")) ALL.put(name, new Generator(name.split(" ").length, known, what, required, maker));
    }

    static @Nullable Generator named(List<String> words) {
        if (words.isEmpty()) return null;
        Generator two = words.size() > 1 ? ALL.get(words.get(0) + " " + words.get(1)) : null;
        return two != null ? two : ALL.get(words.getFirst());
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }
}
