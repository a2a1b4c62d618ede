package io.kubarium.kubectl.describe;

import io.kubarium.api.Deployment;
import io.kubarium.api.DeploymentCondition;
import io.kubarium.api.DeploymentStatus;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.ReplicaSet;
import io.kubarium.kubectl.table.Cells;
import java.util.Comparator;
import java.util.List;

/** {@code describe deployment} (CTL-103, CTL-104). */
final class DeploymentDescriber implements Describer<Deployment> {
    @Override
    public void describe(Deployment deployment, Surroundings around, Page page) {
        DeploymentStatus status = deployment.status();
        page.field("Name", deployment.name()).field("Namespace", deployment.namespace());
        page.field("CreationTimestamp", Page.time(deployment.metadata().creationTimestamp()));
        page.labels("Labels", deployment.metadata().labels()).annotations("Annotations", deployment.metadata().annotations());
        page.selector(deployment.spec().selector());
        page.field("Replicas", deployment.spec().replicas() + " desired | " + status.updatedReplicas() + " updated | " + status.replicas()
                + " total | " + status.availableReplicas() + " available | " + status.unavailableReplicas() + " unavailable");
        var strategy = deployment.spec().strategy();
        page.field("StrategyType", strategy == null ? "" : strategy.type());
        page.field("MinReadySeconds", deployment.spec().minReadySeconds());
        if (strategy != null && strategy.rollingUpdate() != null) {
            page.field("RollingUpdateStrategy", strategy.rollingUpdate().maxUnavailable() + " max unavailable, "
                    + strategy.rollingUpdate().maxSurge() + " max surge");
        }
        PodTemplateBlock.write(page, deployment.spec().template());
        if (!status.conditions().isEmpty()) {
            page.line(0, "Conditions:").line(1, "Type\tStatus\tReason").line(1, "----\t------\t------");
            for (DeploymentCondition c : status.conditions()) page.line(1, c.type() + " \t" + c.status() + "\t" + Cells.or(c.reason(), ""));
        }
        replicaSets(deployment, around, page);
        around.events(deployment, page);
    }

    private static void replicaSets(Deployment deployment, Surroundings around, Page page) {
        List<ReplicaSet> sets = around.store().controlledBy(ReplicaSet.class, deployment);
        if (sets.isEmpty()) return;
        ReplicaSet current = newest(deployment, sets);
        List<ReplicaSet> old = sets.stream().filter(set -> set != current).sorted(Comparator.comparing(ReplicaSet::name)).toList();
        page.field("OldReplicaSets", created(old));
        page.field("NewReplicaSet", created(current == null ? List.of() : List.of(current)));
    }

    /** The ReplicaSet whose template is the deployment's, apart from the hash; the oldest if there are several. */
    static ReplicaSet newest(Deployment deployment, List<ReplicaSet> sets) {
        return sets.stream().filter(set -> {
            PodTemplateSpec template = set.spec().template();
            return new PodTemplateSpec(template.metadata().withLabel("pod-template-hash", null), template.spec()).equals(deployment.spec().template());
        }).min(Comparator.comparing(set -> set.metadata().creationTimestamp())).orElse(null);
    }

    private static String created(List<ReplicaSet> sets) {
        return Cells.orNone(String.join(", ", sets.stream()
                .map(set -> set.name() + " (" + set.status().replicas() + "/" + set.spec().replicas() + " replicas created)").toList()));
    }
}
