package io.kubarium.api;

/** All keys of a ConfigMap or Secret as environment variables. */
public record EnvFromSource(String prefix, ConfigMapEnvSource configMapRef, SecretEnvSource secretRef) {
    /** Nothing set. */
    public static final EnvFromSource EMPTY = new EnvFromSource(null, null, null);
}
