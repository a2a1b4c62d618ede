package io.kubarium.cluster.node;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.Container;
import io.kubarium.api.EnvFromSource;
import io.kubarium.api.EnvVar;
import io.kubarium.api.EnvVarSource;
import io.kubarium.api.Pod;
import io.kubarium.api.Secret;
import io.kubarium.api.store.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A container's environment, fixed when it is created (NOD-185); what it needs and is missing keeps it from starting (NOD-95, NOD-96). */
final class ContainerEnv {
    private final Pod pod;
    private final Container container;
    private final Snapshot seen;
    private final String ip;
    private final String hostIP;
    private final TreeMap<String, String> variables = new TreeMap<>();
    private @Nullable String error;

    private ContainerEnv(Pod pod, Container container, Snapshot seen, String ip, String hostIP) {
        this.pod = pod;
        this.container = container;
        this.seen = seen;
        this.ip = ip;
        this.hostIP = hostIP;
    }

    static ContainerEnv of(Pod pod, Container container, Snapshot seen, String ip, String hostIP) {
        ContainerEnv env = new ContainerEnv(pod, container, seen, ip, hostIP);
        env.build();
        return env;
    }

    /** What is missing, or null. */
    @Nullable String error() {
        return error;
    }

    Map<String, String> variables() {
        return variables;
    }

    /** A command line with the values of {@code $(NAME)} put in. */
    List<String> expand(List<String> words) {
        return words.stream().map(this::expand).toList();
    }

    private String expand(String text) {
        String expanded = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) expanded = expanded.replace("$(" + variable.getKey() + ")", variable.getValue());
        return expanded;
    }

    private void build() {
        variables.put("HOSTNAME", pod.spec().hostname() != null ? pod.spec().hostname() : pod.name());
        variables.putAll(ServiceLinks.of(pod, seen));
        for (EnvFromSource source : container.envFrom()) from(source);
        for (EnvVar variable : container.env()) {
            if (variable.valueFrom() == null) variables.put(variable.name(), expand(variable.value() == null ? "" : variable.value()));
            else from(variable.name(), variable.valueFrom());
        }
    }

    private void from(EnvFromSource source) {
        String prefix = source.prefix() == null ? "" : source.prefix();
        if (source.configMapRef() != null) {
            ConfigMap map = configMap(source.configMapRef().name(), source.configMapRef().optional());
            if (map != null) map.data().forEach((key, value) -> variables.put(prefix + key, value));
        }
        if (source.secretRef() != null) {
            Secret secret = secret(source.secretRef().name(), source.secretRef().optional());
            if (secret != null) for (String key : secret.data().keySet()) variables.put(prefix + key, text(secret, key));
        }
    }

    private void from(String name, EnvVarSource source) {
        if (source.configMapKeyRef() != null) {
            ConfigMap map = configMap(source.configMapKeyRef().name(), source.configMapKeyRef().optional());
            String value = map == null ? null : map.data().get(source.configMapKeyRef().key());
            if (value != null) variables.put(name, value);
            else if (map != null) missing("ConfigMap", map.name(), source.configMapKeyRef().key(), source.configMapKeyRef().optional());
        } else if (source.secretKeyRef() != null) {
            Secret secret = secret(source.secretKeyRef().name(), source.secretKeyRef().optional());
            String key = source.secretKeyRef().key();
            if (secret != null && secret.data().containsKey(key)) variables.put(name, text(secret, key));
            else if (secret != null) missing("Secret", secret.name(), key, source.secretKeyRef().optional());
        } else if (source.fieldRef() != null) {
            variables.put(name, PodFields.value(pod, source.fieldRef().fieldPath(), ip, hostIP));
        } else if (source.resourceFieldRef() != null) {
            variables.put(name, PodFields.resource(container, source.resourceFieldRef().resource()));
        }
    }

    private @Nullable ConfigMap configMap(String name, @Nullable Boolean optional) {
        ConfigMap map = seen.get(ConfigMap.class, pod.namespace(), name);
        if (map == null && !Boolean.TRUE.equals(optional)) note("configmap \"" + name + "\" not found");
        return map;
    }

    private @Nullable Secret secret(String name, @Nullable Boolean optional) {
        Secret secret = seen.get(Secret.class, pod.namespace(), name);
        if (secret == null && !Boolean.TRUE.equals(optional)) note("secret \"" + name + "\" not found");
        return secret;
    }

    private void missing(String kind, String name, String key, @Nullable Boolean optional) {
        if (!Boolean.TRUE.equals(optional)) note("couldn't find key " + key + " in " + kind + " " + pod.namespace() + "/" + name);
    }

    private void note(String text) {
        if (error == null) error = text;
    }

    static String text(Secret secret, String key) {
        byte[] bytes = secret.bytes(key);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
