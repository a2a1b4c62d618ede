package io.kubarium.api;

/** Where the value of an environment variable comes from. */
@Kept({"fileKeyRef"})
public record EnvVarSource(ObjectFieldSelector fieldRef, ResourceFieldSelector resourceFieldRef,
        ConfigMapKeySelector configMapKeyRef, SecretKeySelector secretKeyRef, Tree.Obj kept) {
    /** Nothing set. */
    public static final EnvVarSource EMPTY = new EnvVarSource(null, null, null, null, null);

    public EnvVarSource {
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    public EnvVarSource withFieldRef(ObjectFieldSelector fieldRef) {
        return new EnvVarSource(fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, kept);
    }

    public EnvVarSource withResourceFieldRef(ResourceFieldSelector resourceFieldRef) {
        return new EnvVarSource(fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, kept);
    }

    public EnvVarSource withConfigMapKeyRef(ConfigMapKeySelector configMapKeyRef) {
        return new EnvVarSource(fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, kept);
    }

    public EnvVarSource withSecretKeyRef(SecretKeySelector secretKeyRef) {
        return new EnvVarSource(fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, kept);
    }
}
