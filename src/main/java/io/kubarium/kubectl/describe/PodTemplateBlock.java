package io.kubarium.kubectl.describe;

import io.kubarium.api.PodSpec;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.Toleration;
import io.kubarium.api.TopologySpreadConstraint;
import io.kubarium.kubectl.table.Cells;
import java.util.Comparator;
import java.util.List;

/** The pod template of a workload (CTL-91), and the scheduling lines that pods have too. */
public final class PodTemplateBlock {
    private PodTemplateBlock() {}

    /** The block with its raw tabs, as {@code rollout history --revision} prints it (CTL-145). */
    public static String raw(PodTemplateSpec template) {
        Page page = new Page();
        write(page, template);
        return page.raw();
    }

    static void write(Page page, PodTemplateSpec template) {
        PodSpec spec = template.spec();
        page.line(0, "Pod Template:").labels("  Labels", template.metadata().labels());
        if (!template.metadata().annotations().isEmpty()) page.annotations("  Annotations", template.metadata().annotations());
        page.optional("  Service Account", spec.serviceAccountName());
        ContainerBlock containers = new ContainerBlock(page, null, "  ");
        if (!spec.initContainers().isEmpty()) containers.write("Init Containers", spec.initContainers(), List.of());
        containers.write("Containers", spec.containers(), List.of());
        VolumeBlock.write(page, spec.volumes(), "  ");
        spread(page, spec, "  ");
        page.optional("  Priority Class Name", spec.priorityClassName());
        page.labels("  Node-Selectors", spec.nodeSelector());
        tolerations(page, "  Tolerations", spec.tolerations());
    }

    static void spread(Page page, PodSpec spec, String space) {
        String start = space + "Topology Spread Constraints:\t";
        for (TopologySpreadConstraint line : spec.topologySpreadConstraints().stream().sorted(Comparator.comparing(TopologySpreadConstraint::topologyKey)).toList()) {
            page.line(0, start + line.topologyKey() + ":" + line.whenUnsatisfiable() + " when max skew " + line.maxSkew() + " is exceeded"
                    + (line.labelSelector() == null ? "" : " for selector " + Cells.selector(line.labelSelector())));
            start = space + "\t";
        }
    }

    // CTL-98
    static void tolerations(Page page, String title, List<Toleration> tolerations) {
        String start = title + ":\t";
        if (tolerations.isEmpty()) page.line(0, start + "<none>");
        for (Toleration toleration : tolerations.stream().sorted(Comparator.comparing(t -> Cells.or(t.key(), ""))).toList()) {
            page.line(0, start + text(toleration));
            start = "\t";
        }
    }

    private static String text(Toleration toleration) {
        StringBuilder text = new StringBuilder(Cells.or(toleration.key(), ""));
        if (!Cells.isEmpty(toleration.value())) text.append('=').append(toleration.value());
        if (!Cells.isEmpty(toleration.effect())) text.append(':').append(toleration.effect());
        if ("Exists".equals(toleration.operator()) && Cells.isEmpty(toleration.value())) text.append(text.isEmpty() ? "op=Exists" : " op=Exists");
        if (toleration.tolerationSeconds() != null) text.append(" for ").append(toleration.tolerationSeconds()).append('s');
        return text.toString();
    }
}
