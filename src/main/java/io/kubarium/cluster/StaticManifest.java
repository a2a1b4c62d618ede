package io.kubarium.cluster;

import io.kubarium.api.Pod;
import io.kubarium.cluster.apiserver.ApiServer;

/** A pod as a kubelet reads it from a file: in the default namespace, with the defaults that the API server would give it (NOD-225). */
final class StaticManifest {
    private StaticManifest() {}

    static Pod completed(Pod pod) {
        String namespace = pod.namespace() == null || pod.namespace().isEmpty() ? "default" : pod.namespace();
        return (Pod) ApiServer.completed(pod.withMetadata(pod.metadata().withNamespace(namespace)));
    }
}
