package io.kubarium.cluster.apiserver;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.JsonParser;
import io.kubarium.api.PriorityClass;
import io.kubarium.api.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** ConfigMaps, Secrets and PriorityClasses (API-28, API-134, API-136, STO-113 to STO-115, STO-129). */
final class ConfigValidation {
    private static final int MOST = 1 << 20;
    private static final int HIGHEST = 1_000_000_000;
    private static final Path DATA = Path.of("data");
    private static final String ACCOUNT = "kubernetes.io/service-account.name";
    private static final String FROZEN = "field is immutable when `immutable` is set";

    private ConfigValidation() {}

    static void check(ConfigMap map, Problems problems) {
        long size = 0;
        for (Map.Entry<String, String> entry : map.data().entrySet()) {
            key(entry.getKey(), DATA, problems);
            if (map.binaryData().containsKey(entry.getKey())) {
                problems.invalid(DATA.key(entry.getKey()), entry.getKey(), "duplicate of key present in binaryData");
            }
            size += entry.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        for (Map.Entry<String, String> entry : map.binaryData().entrySet()) {
            key(entry.getKey(), Path.of("binaryData"), problems);
            size += decoded(entry.getValue());
        }
        if (size > MOST) problems.tooLong(Path.of("[]"), MOST); // STO-114: the path of nothing.
    }

    static void checkUpdate(ConfigMap before, ConfigMap after, Problems problems) {
        if (!Boolean.TRUE.equals(before.immutable())) return;
        if (!Boolean.TRUE.equals(after.immutable())) problems.forbidden(Path.of("immutable"), FROZEN);
        if (!before.data().equals(after.data())) problems.forbidden(DATA, FROZEN);
        if (!before.binaryData().equals(after.binaryData())) problems.forbidden(Path.of("binaryData"), FROZEN);
    }

    static void check(Secret secret, Problems problems) {
        long size = 0;
        for (Map.Entry<String, String> entry : secret.data().entrySet()) {
            key(entry.getKey(), DATA, problems);
            size += decoded(entry.getValue());
        }
        if (size > MOST) problems.tooLong(DATA, MOST);
        List<String> needed = switch (secret.type() == null ? "" : secret.type()) {
            case "kubernetes.io/tls" -> List.of("tls.crt", "tls.key");
            case "kubernetes.io/dockerconfigjson" -> List.of(".dockerconfigjson");
            case "kubernetes.io/dockercfg" -> List.of(".dockercfg");
            case "kubernetes.io/ssh-auth" -> List.of("ssh-privatekey");
            default -> List.of();
        };
        for (String key : needed) if (!secret.data().containsKey(key)) problems.required(DATA.key(key));
        json(secret, "kubernetes.io/dockerconfigjson", ".dockerconfigjson", problems);
        json(secret, "kubernetes.io/dockercfg", ".dockercfg", problems);
        if ("kubernetes.io/service-account-token".equals(secret.type()) && Checks.none(secret.metadata().annotation(ACCOUNT))) {
            problems.required(Path.METADATA.field("annotations").key(ACCOUNT));
        }
        if ("kubernetes.io/basic-auth".equals(secret.type()) && !secret.data().containsKey("username") && !secret.data().containsKey("password")) {
            problems.required(DATA.key("username"));
            problems.required(DATA.key("password"));
        }
    }

    /** STO-129: what a registry's client reads must be JSON; what it is stays unsaid. */
    private static void json(Secret secret, String type, String key, Problems problems) {
        if (!type.equals(secret.type()) || secret.bytes(key) == null) return;
        try {
            JsonParser.parse(new String(secret.bytes(key), StandardCharsets.UTF_8));
        } catch (RuntimeException broken) {
            problems.invalid(DATA.key(key), "<secret contents redacted>", broken.getMessage());
        }
    }

    /** Checked before the whole: a changed type is named first. */
    static void checkUpdate(Secret before, Secret after, Problems problems) {
        if (!Objects.equals(before.type(), after.type())) problems.invalid(Path.of("type"), after.type(), Checks.IMMUTABLE);
        if (!Boolean.TRUE.equals(before.immutable())) return;
        if (!Boolean.TRUE.equals(after.immutable())) problems.forbidden(Path.of("immutable"), FROZEN);
        if (!before.data().equals(after.data())) problems.forbidden(DATA, FROZEN);
    }

    static void check(PriorityClass priority, Problems problems) {
        if (priority.name() != null && priority.name().startsWith("system-")) {
            problems.forbidden(Path.METADATA.field("name"), "priority class names with 'system-' prefix are reserved for system use only. error: "
                    + priority.name() + " is not a known system priority class");
        }
        if (priority.value() > HIGHEST) problems.forbidden(Path.of("value"), "maximum allowed value of a user defined priority is " + HIGHEST);
        Checks.oneOf(priority.preemptionPolicy(), List.of("Never", "PreemptLowerPriority"), Path.of("preemptionPolicy"), problems);
    }

    static void checkUpdate(PriorityClass before, PriorityClass after, Problems problems) {
        if (before.value() != after.value()) problems.forbidden(Path.of("value"), "may not be changed in an update.");
        if (!Objects.equals(before.preemptionPolicy(), after.preemptionPolicy())) problems.invalid(Path.of("preemptionPolicy"), after.preemptionPolicy(), Checks.IMMUTABLE);
    }

    private static void key(String key, Path path, Problems problems) {
        Names.configKey(key).forEach(text -> problems.invalid(path.key(key), key, text));
    }

    private static long decoded(String base64) {
        return base64.length() * 3L / 4;
    }
}
