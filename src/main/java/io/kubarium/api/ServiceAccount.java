package io.kubarium.api;

import java.util.List;

/** Who a pod is for the API server. */
public record ServiceAccount(ObjectMeta metadata, @MergeKey("name") List<ObjectReference> secrets,
        List<LocalObjectReference> imagePullSecrets, Boolean automountServiceAccountToken) implements KubeObject {
    public ServiceAccount {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        secrets = secrets == null ? List.of() : List.copyOf(secrets);
        imagePullSecrets = imagePullSecrets == null ? List.of() : List.copyOf(imagePullSecrets);
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "ServiceAccount";
    }

    @Override
    public ServiceAccount withMetadata(ObjectMeta metadata) {
        return new ServiceAccount(metadata, secrets, imagePullSecrets, automountServiceAccountToken);
    }

    public ServiceAccount withSecrets(List<ObjectReference> secrets) {
        return new ServiceAccount(metadata, secrets, imagePullSecrets, automountServiceAccountToken);
    }

    public ServiceAccount withImagePullSecrets(List<LocalObjectReference> imagePullSecrets) {
        return new ServiceAccount(metadata, secrets, imagePullSecrets, automountServiceAccountToken);
    }

    public ServiceAccount withAutomountServiceAccountToken(Boolean automountServiceAccountToken) {
        return new ServiceAccount(metadata, secrets, imagePullSecrets, automountServiceAccountToken);
    }
}
