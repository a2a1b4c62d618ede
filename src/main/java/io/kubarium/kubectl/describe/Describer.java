package io.kubarium.kubectl.describe;

import io.kubarium.api.KubeObject;

/** Writes the description of one kind. */
interface Describer<T extends KubeObject> {
    void describe(T object, Surroundings around, Page page);
}
