package io.kubarium.kubectl;

import java.util.List;

/** Small verbs that tell of the cluster and of kubectl itself (CTL-211). */
final class AboutVerbs {
    private AboutVerbs() {}

    /** {@code kubectl version}. */
    static final class Version implements Verb {
        @Override
        public List<String> flags() {
            return List.of("client", "output|o=");
        }

        @Override
        public void run(Call call) {
            call.line("Client Version: v1.36.2");
            call.line("Kustomize Version: v5.8.1");
            if (call.flags().isOn("client")) return;
            call.client().reach();
            call.line("Server Version: v1.36.2");
        }
    }

    /** {@code kubectl cluster-info}. */
    static final class ClusterInfo implements Verb {
        @Override
        public List<String> flags() {
            return List.of();
        }

        @Override
        public void run(Call call) {
            boolean up = call.client().cluster().isRunning("kube-apiserver");
            if (up) call.line("Kubernetes control plane is running at https://" + Refusals.SERVER);
            call.line("\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.");
            call.client().reach();
        }
    }
}
