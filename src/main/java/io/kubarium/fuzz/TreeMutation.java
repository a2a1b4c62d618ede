package io.kubarium.fuzz;

import io.kubarium.api.Tree;
import io.kubarium.engine.RandomStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change somewhere in an object that a grammar would make: a field changed, dropped, renamed, added, or taken from another object. */
final class TreeMutation {
    private final Seeds seeds;
    private final RandomStream random;
    /** How many places come before the one to change. */
    private int left;

    private TreeMutation(Seeds seeds, RandomStream random, int left) {
        this.seeds = seeds;
        this.random = random;
        this.left = left;
    }

    static Tree.Obj of(Tree.Obj object, Seeds seeds, RandomStream random) {
        int places = size(object) - 1;
        if (places < 1) return object;
        return (Tree.Obj) new TreeMutation(seeds, random, 1 + random.nextInt(places)).in("", object);
    }

    private static int size(Tree tree) {
        int size = 1;
        if (tree instanceof Tree.Obj object) for (Tree value : object.fields().values()) size += size(value);
        if (tree instanceof Tree.Arr list) for (Tree item : list.items()) size += size(item);
        return size;
    }

    /** The value changed if it is the place, else the place looked for in it. */
    private @Nullable Tree in(String field, Tree value) {
        if (left-- == 0) return changed(field, value);
        return switch (value) {
            case Tree.Obj object -> fields(object);
            case Tree.Arr list -> items(field, list);
            default -> value;
        };
    }

    private Tree fields(Tree.Obj object) {
        Map<String, Tree> fields = new LinkedHashMap<>();
        object.fields().forEach((name, value) -> {
            boolean here = left == 0;
            Tree now = in(name, value);
            if (now == null) return;
            fields.put(here && random.nextInt(8) == 0 ? renamed(name) : name, now);
            if (here && random.nextInt(6) == 0) added(fields);
        });
        return new Tree.Obj(fields);
    }

    private void added(Map<String, Tree> fields) {
        List<String> names = List.copyOf(seeds.byField().keySet());
        String name = random.nextInt(4) == 0 ? Oddities.text(random) : Oddities.pick(names, random);
        fields.put(name, seeds.byField().containsKey(name) ? Oddities.pick(seeds.byField().get(name), random) : Oddities.value(random));
    }

    private Tree items(String field, Tree.Arr list) {
        List<Tree> items = new ArrayList<>();
        for (Tree item : list.items()) {
            boolean here = left == 0;
            Tree now = in(field, item);
            if (now != null) items.add(now);
            if (here && random.nextInt(3) == 0) items.add(item);
        }
        return new Tree.Arr(items);
    }

    private String renamed(String name) {
        return switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.substring(0, name.length() - (name.isEmpty() ? 0 : 1));
            case 2 -> name + Oddities.text(random);
            default -> Oddities.pick(List.copyOf(seeds.byField().keySet()), random);
        };
    }

    private @Nullable Tree changed(String field, Tree value) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> null;
            case 2, 3 -> Oddities.value(random);
            case 4 -> new Tree.Arr(List.of(value));
            case 5, 6 -> seeds.byField().containsKey(field) ? Oddities.pick(seeds.byField().get(field), random) : Oddities.value(random);
            default -> alike(value);
        };
    }

    /** Another value of the same type. */
    private Tree alike(Tree value) {
        return switch (value) {
            case Tree.Bool bool -> new Tree.Bool(!bool.value());
            case Tree.Num _ -> new Tree.Num(random.nextInt(3) == 0 ? String.valueOf(random.nextInt(10) - 2) : Oddities.pick(List.of("0", "-1", "65536", "2147483647", "9223372036854775807", "100000"), random));
            case Tree.Str text -> new Tree.Str(switch (random.nextInt(4)) {
                case 0 -> text.value() + Oddities.text(random);
                case 1 -> text.value().toUpperCase(Locale.ROOT);
                default -> Oddities.text(random);
            });
            case Tree.Arr list -> new Tree.Arr(repeated(list.items()));
            default -> Oddities.value(random);
        };
    }

    private List<Tree> repeated(List<Tree> items) {
        List<Tree> more = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) more.addAll(items);
        return more;
    }
}
