package io.kubarium.ui.inspector;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.KubeObject;
import io.kubarium.api.OtherObject;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Secret;
import io.kubarium.ui.inspector.InspectorModel.Status;

/** The sheet of everything that has none of its own. */
final class OtherSheet {
    private OtherSheet() {
    }

    static Sheet of(KubeObject object) {
        Sheet.Rows rows = new Sheet.Rows().text("Namespace", object.namespace());
        OwnerReference owner = object.metadata().controllerRef();
        if (owner != null) rows.link("Owner", owner.kind() + " " + owner.name(), owner.kind() + "/" + object.namespace() + "/" + owner.name());
        switch (object) {
            case ConfigMap map -> map.data().forEach(rows::mono);
            case Secret secret -> secret.data().keySet().forEach(key -> rows.mono(key, "hidden here, not encrypted in the cluster"));
            default -> { }
        }
        object.metadata().labels().forEach((key, value) -> rows.mono("Label", key + "=" + value));
        return new Sheet(object.kind(), object instanceof OtherObject ? new Status("not simulated", "muted") : new Status("", "muted"), rows.list());
    }
}
