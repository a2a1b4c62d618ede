package io.kubarium.ui.objects;

import java.util.List;
import java.util.Locale;

/** What the Objects panel shows: branches by kind, leaves by name. */
public record ObjectsModel(List<Branch> branches) {
    public static final ObjectsModel EMPTY = new ObjectsModel(List.of());

    public ObjectsModel {
        branches = List.copyOf(branches);
    }

    /** All objects of one kind. */
    public record Branch(String title, List<Leaf> leaves) {
        public Branch {
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * One object.
     *
     * @param note a word beside it: Running, 2/3, not simulated
     * @param tone the token of that word's colour
     */
    public record Leaf(String ref, String name, String namespace, String note, String tone) {
    }

    /** Only what has the words of a query in its kind, name or note. */
    public ObjectsModel found(String query) {
        List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        if (query.isBlank()) return this;
        return new ObjectsModel(branches.stream().map(branch -> new Branch(branch.title(), branch.leaves().stream().filter(leaf -> holds(branch, leaf, words)).toList()))
                .filter(branch -> !branch.leaves().isEmpty()).toList());
    }

    private static boolean holds(Branch branch, Leaf leaf, List<String> words) {
        String text = (branch.title() + " " + leaf.namespace() + "/" + leaf.name() + " " + leaf.note()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
