package io.kubarium.lesson.goal;

import io.kubarium.api.KindInfo;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.selector.LabelQuery;
import io.kubarium.api.store.Snapshot;
import io.kubarium.kubectl.output.ObjectText;
import io.kubarium.api.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects a goal speaks of: one by its name, or all of a kind that a selector fits. Namespace {@code default}. */
record Target(KindInfo kind, @Nullable String name, LabelQuery labels) {
    private static final String NAMESPACE = "default";

    ObjectRef ref() {
        return new ObjectRef(kind.key(), kind.namespaced() ? NAMESPACE : "", name == null ? "" : name);
    }

    /** The objects there are. */
    List<KubeObject> in(Snapshot store) {
        if (name != null) {
            KubeObject one = store.get(ref());
            return one == null ? List.of() : List.of(one);
        }
        return store.list(kind.key()).stream()
                .filter(object -> !kind.namespaced() || object.namespace().equals(NAMESPACE))
                .filter(object -> labels.matches(object.metadata().labels())).map(KubeObject.class::cast).toList();
    }

    /** The objects as kubectl prints them: the object itself, or a list with {@code items}. */
    Tree tree(Snapshot store) {
        List<KubeObject> found = in(store);
        if (name == null) return ObjectText.list(found.stream().map(ObjectText::tree).toList());
        return found.isEmpty() ? Tree.Obj.EMPTY : ObjectText.tree(found.getFirst());
    }
}
