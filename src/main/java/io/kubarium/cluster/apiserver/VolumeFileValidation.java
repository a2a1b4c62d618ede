package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Checks.none;

import io.kubarium.api.DownwardAPIVolumeFile;
import io.kubarium.api.KeyToPath;
import io.kubarium.api.Volume;
import io.kubarium.api.VolumeProjection;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that volumes are made of: from ConfigMaps, Secrets, the pod itself, tokens (API-107). */
final class VolumeFileValidation {
    private final Problems problems;

    private VolumeFileValidation(Problems problems) {
        this.problems = problems;
    }

    static void check(Volume volume, Path path, Problems problems) {
        VolumeFileValidation validation = new VolumeFileValidation(problems);
        if (volume.secret() != null) validation.keys(volume.secret().items(), path.field("secret").field("items"));
        if (volume.configMap() != null) validation.keys(volume.configMap().items(), path.field("configMap").field("items"));
        if (volume.downwardAPI() != null) validation.ofPod(volume.downwardAPI().items(), path.field("downwardAPI"));
        if (volume.projected() == null) return;
        Path sources = path.field("projected").field("sources");
        for (int i = 0; i < volume.projected().sources().size(); i++) validation.projection(volume.projected().sources().get(i), sources.at(i));
    }

    private void projection(VolumeProjection source, Path path) {
        if (source.secret() != null) {
            if (none(source.secret().name())) problems.required(path.field("secret").field("name"));
            keys(source.secret().items(), path.field("secret").field("items"));
        }
        if (source.configMap() != null) {
            if (none(source.configMap().name())) problems.required(path.field("configMap").field("name"));
            keys(source.configMap().items(), path.field("configMap").field("items"));
        }
        if (source.downwardAPI() != null) ofPod(source.downwardAPI().items(), path.field("downwardAPI"));
        if (source.serviceAccountToken() == null) return;
        Path token = path.field("serviceAccountToken");
        Long expires = source.serviceAccountToken().expirationSeconds();
        if (expires != null && expires < 600) problems.invalid(token.field("expirationSeconds"), expires, "may not specify a duration less than 10 minutes");
        file(source.serviceAccountToken().path(), token.field("path"));
    }

    private void keys(List<KeyToPath> items, Path path) {
        for (int i = 0; i < items.size(); i++) {
            if (none(items.get(i).key())) problems.required(path.at(i).field("key"));
            file(items.get(i).path(), path.at(i).field("path"));
        }
    }

    private void ofPod(List<DownwardAPIVolumeFile> items, Path path) {
        for (DownwardAPIVolumeFile item : items) {
            file(item.path(), path.field("path"));
            if (item.fieldRef() == null && item.resourceFieldRef() == null) problems.required(path, "one of fieldRef and resourceFieldRef is required");
            else if (item.fieldRef() != null && item.resourceFieldRef() != null) problems.invalid(path, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously");
            else if (item.fieldRef() != null && none(item.fieldRef().fieldPath())) problems.required(path.field("fieldRef").field("fieldPath"));
            else if (item.resourceFieldRef() != null && none(item.resourceFieldRef().containerName())) problems.required(path.field("resourceFieldRef").field("containerName"));
            else if (item.resourceFieldRef() != null) ContainerValidation.resource(item.resourceFieldRef().resource(), path.field("resourceFieldRef").field("resource"), problems);
        }
    }

    /** Where in the volume a file lies. */
    private void file(@Nullable String file, Path path) {
        if (none(file)) {
            problems.required(path);
            return;
        }
        if (file.startsWith("/")) problems.invalid(path, file, "must be a relative path");
        if (Arrays.asList(file.split("/")).contains("..")) problems.invalid(path, file, "must not contain '..'");
        else if (file.startsWith("..")) problems.invalid(path, file, "must not start with '..'");
    }
}
