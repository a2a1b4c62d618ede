package io.kubarium.cluster;

import io.kubarium.api.Pod;
import io.kubarium.cluster.apiserver.ApiServer;

/** A pod as a kubelet reads it from a file: in the default namespace, with the defaults that the API server would give it (NOD-225). */
final class StaticManifest {
    private StaticManifest() {}

    /**
     * The complete pod.
     *
     * @throws IllegalArgumentException if the API server would refuse it
     */
    static Pod completed(Pod pod) {
        String namespace = pod.namespace() == null || pod.namespace().isEmpty() ? "default" : pod.namespace();
        Pod complete = (Pod) ApiServer.completed(pod.withMetadata(pod.metadata().withNamespace(namespace)));
        ApiServer.check(complete);
        return complete;
    }
}
