package io.kubarium.cluster.controller;

import io.kubarium.api.Codec;
import io.kubarium.api.ControllerRevision;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The templates an owner has had, kept as ControllerRevisions (WRK-80, WRK-112). */
final class Revisions {
    /** The label of a pod that names its revision. */
    static final String POD_LABEL = "controller-revision-hash";

    private final List<ControllerRevision> all;
    private ControllerRevision current;

    private Revisions(List<ControllerRevision> all, ControllerRevision current) {
        this.all = all;
        this.current = current;
    }

    /**
     * The revisions of an owner after this sync: that of its present template is created, or made the newest one.
     *
     * @param hashLabel under which label a revision carries its hash
     */
    static Revisions of(KubeObject owner, LabelSelector selector, PodTemplateSpec template, @Nullable Integer collisions, String hashLabel, Snapshot cache, Plan plan) {
        List<ControllerRevision> all = new ArrayList<>(Ownership.claim(owner, selector, ControllerRevision.class, revision -> true, cache, plan));
        all.sort(Comparator.comparingLong(ControllerRevision::revision).thenComparing(ControllerRevision::name));
        Tree data = data(template);
        long newest = all.isEmpty() ? 0 : all.getLast().revision();
        ControllerRevision same = null;
        for (ControllerRevision revision : all) if (revision.data() != null && revision.data().equals(data)) same = revision;
        if (same == null) {
            String hash = TemplateHash.of(template, collisions);
            ObjectMeta meta = ObjectMeta.named(owner.namespace(), owner.name() + "-" + hash).withLabels(template.metadata().labels()).withLabel(hashLabel, hash)
                    .withAnnotations(annotations(owner)).withOwnerReferences(List.of(OwnerReference.controllerOf(owner)));
            same = new ControllerRevision(meta, data, newest + 1);
            plan.write(new Request.Create(same)).then();
            all.add(same);
        } else if (same.revision() < newest) {
            ControllerRevision renewed = same.withRevision(newest + 1);
            plan.write(new Request.Update(renewed)).then();
            all.remove(same);
            all.add(renewed);
            same = renewed;
        }
        return new Revisions(all, same);
    }

    private static Map<String, String> annotations(KubeObject owner) {
        return owner.metadata().withAnnotation("kubectl.kubernetes.io/last-applied-configuration", null).annotations();
    }

    private static Tree data(PodTemplateSpec template) {
        Tree.Obj patch = Codec.toTree(template).with("$patch", new Tree.Str("replace"));
        return Tree.Obj.of("spec", Tree.Obj.of("template", patch));
    }

    /** The template a revision holds. */
    static PodTemplateSpec template(ControllerRevision revision) {
        Tree.Obj template = ((Tree.Obj) revision.data()).obj("spec").obj("template");
        return Codec.fromTree(PodTemplateSpec.class, template.without("$patch"));
    }

    /** The revision of the present template. */
    ControllerRevision current() {
        return current;
    }

    /** The revision of a name, or null. */
    @Nullable ControllerRevision named(@Nullable String name) {
        for (ControllerRevision revision : all) if (revision.name().equals(name)) return revision;
        return null;
    }

    /** Deletes the oldest revisions that nobody uses beyond the limit (WRK-96). */
    void cleanUp(@Nullable Integer limit, Collection<String> usedNames, Plan plan) {
        if (limit == null) return;
        int kept = Math.max(0, limit); // a StatefulSet's may be negative: nobody refuses it
        List<ControllerRevision> unused = all.stream().filter(revision -> revision != current && !usedNames.contains(revision.name())).toList();
        for (ControllerRevision revision : unused.subList(0, Math.max(0, unused.size() - kept))) plan.write(new Request.Delete(revision.ref(), Request.DeleteOptions.DEFAULT));
    }
}
