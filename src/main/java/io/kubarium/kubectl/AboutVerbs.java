package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.kubectl.table.TabWriter;
import java.util.List;
import java.util.TreeSet;

/** Small verbs that tell of the cluster and of kubectl itself (CTL-211 … CTL-213). */
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

    /** {@code kubectl api-resources}. */
    static final class ApiResources implements Verb {
        @Override
        public List<String> flags() {
            return List.of("namespaced?true", "output|o=", "no-headers", "api-group=", "categories=", "verbs=", "cached", "sort-by=");
        }

        @Override
        public void run(Call call) {
            call.client().reach();
            boolean names = call.flags().get("output", "").equals("name");
            StringBuilder text = new StringBuilder(names || call.flags().isOn("no-headers") ? "" : "NAME\tSHORTNAMES\tAPIVERSION\tNAMESPACED\tKIND\n");
            for (KindInfo kind : Kinds.all()) {
                if (call.flags().has("namespaced") && call.flags().isOn("namespaced") != kind.namespaced()) continue;
                if (call.flags().has("api-group") && !call.flags().get("api-group").equals(kind.group())) continue;
                if (names) text.append(kind.key()).append('\n');
                else text.append(kind.plural()).append('\t').append(String.join(",", kind.shortNames())).append('\t').append(kind.apiVersion()).append('\t')
                        .append(kind.namespaced()).append('\t').append(kind.kind()).append('\n');
            }
            call.print(names ? text.toString() : TabWriter.table(text.toString()));
        }
    }

    /** {@code kubectl api-versions}. */
    static final class ApiVersions implements Verb {
        @Override
        public List<String> flags() {
            return List.of();
        }

        @Override
        public void run(Call call) {
            call.client().reach();
            TreeSet<String> versions = new TreeSet<>();
            for (KindInfo kind : Kinds.all()) versions.add(kind.apiVersion());
            for (String version : versions) call.line(version);
        }
    }
}
