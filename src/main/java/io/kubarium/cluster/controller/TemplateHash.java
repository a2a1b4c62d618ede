package io.kubarium.cluster.controller;

import io.kubarium.api.Codec;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.Tree;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The short name of a pod template: FNV-1a of a canonical form, in digits that spell no words (WRK-25, WRK-80). */
final class TemplateHash {
    /** The label that tells the pods of one template from those of another. */
    static final String LABEL = "pod-template-hash";
    private static final String DIGITS = "456789bcdf";

    private TemplateHash() {}

    static String of(PodTemplateSpec template, @Nullable Integer collisions) {
        String text = Codec.toTree(without(template)).sorted() + (collisions == null ? "" : "#" + collisions);
        int hash = 0x811C9DC5;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ (b & 0xFF)) * 0x01000193;
        StringBuilder name = new StringBuilder();
        for (char digit : Integer.toUnsignedString(hash).toCharArray()) name.append(DIGITS.charAt(digit - '0'));
        return name.toString();
    }

    /** The template without the hash label, which is no part of what the user asked for (WRK-23). */
    static PodTemplateSpec without(PodTemplateSpec template) {
        return new PodTemplateSpec(template.metadata().withLabel(LABEL, null), template.spec());
    }

    static PodTemplateSpec with(PodTemplateSpec template, String hash) {
        ObjectMeta meta = template.metadata();
        return new PodTemplateSpec(meta.withLabel(LABEL, hash), template.spec());
    }
}
