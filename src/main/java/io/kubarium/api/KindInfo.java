package io.kubarium.api;

import java.util.List;

/**
 * What the API server and kubectl know of a kind.
 *
 * @param type the record; {@link OtherObject} for kinds that are not simulated
 * @param hasStatus status is written by itself, through the subresource (API-9)
 * @param hasGeneration `metadata.generation` counts changes of the spec (API-6)
 */
public record KindInfo(String group, String version, String kind, String plural, String singular, List<String> shortNames,
        boolean namespaced, Class<? extends KubeObject> type, List<String> categories, boolean hasStatus, boolean hasGeneration) {
    public KindInfo {
        shortNames = List.copyOf(shortNames);
        categories = List.copyOf(categories);
    }

    /** `pods`, `deployments.apps`: the key of the kind in the store, and its name in messages. */
    public String key() {
        return group.isEmpty() ? plural : plural + "." + group;
    }

    /** `v1`, `apps/v1`. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** `Pod`, `Deployment.apps`: the kind as validation errors name it (API-38). */
    public String qualifiedKind() {
        return group.isEmpty() ? kind : kind + "." + group;
    }

    /** `pod`, `deployment.apps`: the kind as kubectl prints it before a name. */
    public String qualifiedSingular() {
        return group.isEmpty() ? singular : singular + "." + group;
    }

    public boolean simulated() {
        return type != OtherObject.class;
    }
}
