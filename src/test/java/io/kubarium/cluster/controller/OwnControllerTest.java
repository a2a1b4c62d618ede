package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Tree;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.EventNote;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A controller of one's own is one class, and one line where the others stand. */
class OwnControllerTest {
    /** Stamps every ConfigMap that has no stamp yet, and tells of it. */
    private static final class Stamping implements Controller {
        @Override
        public String name() {
            return "stamping-controller";
        }

        @Override
        public List<Class<? extends KubeObject>> watches() {
            return List.of(ConfigMap.class);
        }

        @Override
        public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
            return change.removed() ? List.of() : List.of(change.ref());
        }

        @Override
        public Result reconcile(ObjectRef name, View view) {
            if (!(view.cache().get(name) instanceof ConfigMap map) || map.metadata().labels().containsKey("stamp")) return Result.NOTHING;
            Tree stamp = Tree.Obj.of("metadata", Tree.Obj.of("labels", Tree.Obj.of("stamp", "seen")));
            return new Plan().write(new Request.Patch(name, Request.PatchType.MERGE, stamp, ""), EventNote.normal(map, "Stamped", "Stamped " + map.name())).result();
        }
    }

    @Test
    void it_is_woken_writes_and_rests() {
        ControllerHarness cluster = new ControllerHarness(new Stamping());
        cluster.apply("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: default}}");
        assertEquals("seen", cluster.get(ConfigMap.class, "a").metadata().label("stamp"));
        assertEquals(List.of("a null", "a seen"), cluster.history(ConfigMap.class, map -> map.name() + " " + map.metadata().labels().get("stamp")));
        assertEquals(List.of("Normal Stamped: Stamped a"), cluster.events());
    }
}
