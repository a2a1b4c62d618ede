package io.kubarium.cluster.apiserver;

import io.kubarium.api.KindInfo;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.OwnerReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Names, labels, annotations, owners and finalizers of any object (API-14..24, API-140). */
final class MetaValidation {
    private static final int ANNOTATIONS = 262144;
    private static final List<String> FINALIZERS = List.of("kubernetes", "orphan", "foregroundDeletion");

    private MetaValidation() {}

    static void check(KindInfo kind, ObjectMeta meta, Problems problems) {
        Path path = Path.METADATA;
        if (meta.name() == null || meta.name().isEmpty()) problems.required(path.field("name"), "name or generateName is required");
        else nameErrors(kind, meta.name()).forEach(text -> problems.invalid(path.field("name"), meta.name(), text));
        parts(meta, path, problems);
    }

    /** What a template's metadata may be too: it needs no name. */
    static void parts(ObjectMeta meta, Path path, Problems problems) {
        labels(meta.labels(), path.field("labels"), problems);
        annotations(meta.annotations(), path.field("annotations"), problems);
        owners(meta.ownerReferences(), path.field("ownerReferences"), problems);
        finalizers(meta.finalizers(), path.field("finalizers"), problems);
    }

    static void checkUpdate(ObjectMeta before, ObjectMeta after, Problems problems) {
        Path path = Path.METADATA;
        if (before.deletionTimestamp() != null) {
            List<String> added = new ArrayList<>(after.finalizers());
            added.removeAll(before.finalizers());
            String list = added.stream().map(f -> '"' + f + '"').collect(Collectors.joining(", ", "[]string{", "}"));
            if (!added.isEmpty()) problems.forbidden(path.field("finalizers"), "no new finalizers can be added if the object is being deleted, found new finalizers " + list);
        }
        if (!Objects.equals(before.name(), after.name())) problems.invalid(path.field("name"), after.name(), "field is immutable");
        if (!Objects.equals(before.namespace(), after.namespace())) problems.invalid(path.field("namespace"), after.namespace(), "field is immutable");
    }

    static void labels(Map<String, String> labels, Path path, Problems problems) {
        labels.forEach((key, value) -> {
            Names.qualified(key).forEach(text -> problems.invalid(path, key, text));
            Names.labelValue(value).forEach(text -> problems.invalid(path, value, text));
        });
    }

    /** API-16. */
    private static List<String> nameErrors(KindInfo kind, String name) {
        return switch (kind.kind()) {
            case "Namespace", "Service" -> Names.label(name);
            case "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding" -> Names.pathSegment(name);
            default -> Names.subdomain(name);
        };
    }

    private static void annotations(Map<String, String> annotations, Path path, Problems problems) {
        long size = 0;
        for (Map.Entry<String, String> entry : annotations.entrySet()) {
            Names.qualified(entry.getKey().toLowerCase(java.util.Locale.ROOT)).forEach(text -> problems.invalid(path, entry.getKey(), text));
            size += entry.getKey().length() + (long) entry.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        if (size > ANNOTATIONS) problems.tooLong(path, ANNOTATIONS);
    }

    private static void owners(List<OwnerReference> owners, Path path, Problems problems) {
        String controller = null;
        for (int i = 0; i < owners.size(); i++) {
            OwnerReference owner = owners.get(i);
            required(owner.apiVersion(), path.at(i).field("apiVersion"), "version must not be empty", problems);
            required(owner.kind(), path.at(i).field("kind"), "must not be empty", problems);
            required(owner.name(), path.at(i).field("name"), "must not be empty", problems);
            required(owner.uid(), path.at(i).field("uid"), "must not be empty", problems);
            if ("Event".equals(owner.kind()) && "v1".equals(owner.apiVersion())) problems.invalid(path.at(i), "/v1, Kind=Event", "is disallowed from being an owner");
            if (!Boolean.TRUE.equals(owner.controller())) continue;
            if (controller != null) {
                problems.invalid(path, owners.stream().map(io.kubarium.api.Codec::toTree).toList(),
                        "Only one reference can have Controller set to true. Found \"true\" in references for " + controller + " and " + owner.name());
            }
            controller = owner.name();
        }
    }

    private static void required(String value, Path path, String text, Problems problems) {
        if (value == null || value.isEmpty()) problems.invalid(path, "", text);
    }

    private static void finalizers(List<String> finalizers, Path path, Problems problems) {
        for (String finalizer : finalizers) {
            Names.qualified(finalizer).forEach(text -> problems.invalid(path, finalizer, text));
            if (finalizer.indexOf('/') < 0 && !FINALIZERS.contains(finalizer)) {
                problems.invalid(path, finalizer, "name is neither a standard finalizer name nor is it fully qualified");
            }
        }
        if (finalizers.contains(Delete.ORPHAN) && finalizers.contains(Delete.FOREGROUND)) {
            problems.invalid(path, finalizers, "finalizer orphan and foregroundDeletion cannot be both set");
        }
    }
}
