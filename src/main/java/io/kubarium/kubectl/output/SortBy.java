package io.kubarium.kubectl.output;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Quantity;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code --sort-by} (CTL-74): numbers by value, quantities by value, other texts in byte order; objects without the field first. */
public final class SortBy {
    private record Keyed(KubeObject object, @Nullable Tree key) {}

    private SortBy() {}

    /** The objects in order; none at all if no object has the field. */
    public static List<KubeObject> sort(List<KubeObject> objects, String path) {
        JsonPath field = JsonPath.relaxed(path);
        List<Keyed> keyed = new ArrayList<>();
        for (KubeObject object : objects) {
            List<Tree> found = field.find(ObjectText.tree(object));
            keyed.add(new Keyed(object, found.isEmpty() ? null : found.getFirst()));
        }
        if (keyed.stream().allMatch(one -> one.key() == null)) return List.of();
        keyed.sort(Comparator.comparing(Keyed::key, Comparator.nullsFirst(SortBy::compare)));
        return keyed.stream().map(Keyed::object).toList();
    }

    private static int compare(Tree a, Tree b) {
        if (a instanceof Tree.Num x && b instanceof Tree.Num y) return Double.compare(Double.parseDouble(x.text()), Double.parseDouble(y.text()));
        String left = JsonPath.text(a);
        String right = JsonPath.text(b);
        try {
            return Quantity.parse(left).compareTo(Quantity.parse(right));
        } catch (IllegalArgumentException noQuantities) {
            return left.compareTo(right);
        }
    }
}
