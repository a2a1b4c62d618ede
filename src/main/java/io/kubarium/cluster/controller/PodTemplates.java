package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.engine.RandomStream;
import java.util.List;

/** Makes pods of a template, as all workload controllers do (WRK-13, WRK-14). */
final class PodTemplates {
    private static final String SAFE = "bcdfghjklmnpqrstvwxz2456789";
    private static final int LONGEST_BASE = 58;

    private PodTemplates() {}

    /** A name with five characters of chance behind a base such as {@code web-}. */
    static String generated(String base, RandomStream random) {
        StringBuilder name = new StringBuilder(base.length() > LONGEST_BASE ? base.substring(0, LONGEST_BASE) : base);
        for (int i = 0; i < 5; i++) name.append(SAFE.charAt(random.nextInt(SAFE.length())));
        return name.toString();
    }

    /** A name and its ending, the name cut so that five characters of chance still fit behind both. */
    static String base(String name, String ending) {
        int room = LONGEST_BASE - ending.length();
        return (name.length() > room ? name.substring(0, room) : name) + ending;
    }

    /** A pod of the owner's, with a generated name. */
    static Pod pod(PodTemplateSpec template, KubeObject owner, RandomStream random) {
        String base = owner.name() + "-";
        return named(template, owner, generated(base, random), base);
    }

    /** A pod of the owner's under a name. */
    static Pod named(PodTemplateSpec template, KubeObject owner, String name, String generateName) {
        ObjectMeta of = template.metadata();
        ObjectMeta meta = ObjectMeta.named(owner.namespace(), name).withGenerateName(generateName).withLabels(of.labels()).withAnnotations(of.annotations())
                .withFinalizers(of.finalizers()).withOwnerReferences(List.of(OwnerReference.controllerOf(owner)));
        return new Pod(meta, template.spec(), null);
    }
}
