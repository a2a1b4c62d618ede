package io.kubarium.api;

/** One environment variable. */
public record EnvVar(@Shown String name, String value, EnvVarSource valueFrom) {
    /** Nothing set. */
    public static final EnvVar EMPTY = new EnvVar(null, null, null);

    public EnvVar withName(String name) {
        return new EnvVar(name, value, valueFrom);
    }

    public EnvVar withValue(String value) {
        return new EnvVar(name, value, valueFrom);
    }

    public EnvVar withValueFrom(EnvVarSource valueFrom) {
        return new EnvVar(name, value, valueFrom);
    }
}
