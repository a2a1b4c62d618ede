package io.kubarium.api.patch;

import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** In which order a merged list stands: as the patch wants for its own elements, as the server has it for the others. */
final class ListOrder {
    private final String mergeKey;

    /** An empty key orders plain values. */
    ListOrder(String mergeKey) {
        this.mergeKey = mergeKey;
    }

    /** What tells elements apart: their key's value, or the plain value itself. */
    Tree identity(Tree element) {
        return mergeKey.isEmpty() || !(element instanceof Tree.Obj obj) ? element : obj.get(mergeKey);
    }

    int index(List<Tree> list, Tree identity) {
        for (int i = 0; i < list.size(); i++) {
            if (identity != null && identity.equals(identity(list.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** The merged elements: those that `wanted` names in its order, the others fitted in between by the server's order. */
    List<Tree> arranged(List<Tree> merged, List<Tree> wanted, List<Tree> server) {
        List<Tree> named = new ArrayList<>();
        List<Tree> others = new ArrayList<>();
        for (Tree element : merged) {
            (index(wanted, identity(element)) >= 0 ? named : others).add(element);
        }
        named.sort(Comparator.comparingInt(element -> index(wanted, identity(element))));
        others.sort(Comparator.comparingInt(element -> place(server, element)));
        return interleaved(others, named, server);
    }

    /** Elements that the server does not have come last. */
    private int place(List<Tree> server, Tree element) {
        int index = index(server, identity(element));
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private List<Tree> interleaved(List<Tree> others, List<Tree> named, List<Tree> server) {
        List<Tree> all = new ArrayList<>(others.size() + named.size());
        int next = 0;
        for (Tree wanted : named) {
            int limit = index(server, identity(wanted));
            while (next < others.size() && limit >= 0 && comesBefore(server, others.get(next), limit)) {
                all.add(others.get(next++));
            }
            all.add(wanted);
        }
        all.addAll(others.subList(next, others.size()));
        return all;
    }

    private boolean comesBefore(List<Tree> server, Tree element, int limit) {
        int index = index(server, identity(element));
        return index >= 0 && index < limit;
    }
}
