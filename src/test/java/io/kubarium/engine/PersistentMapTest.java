package io.kubarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is done to it, it holds what a TreeMap would hold, and every older version still holds what it held. */
class PersistentMapTest {
    private static final int SEEDS = 50;
    private static final int STEPS = 400;
    private static final int KEYS = 60;

    private record Version(PersistentMap<Integer, Long> map, Map<Integer, Long> expected) {}

    @Test
    void it_behaves_as_a_sorted_map_and_old_versions_never_change() {
        for (long seed = 0; seed < SEEDS; seed++) {
            for (Version version : history(new RandomStream(seed))) {
                assertEquals(List.copyOf(version.expected().entrySet()), entries(version.map()), "seed " + seed);
                assertEquals(version.expected().size(), version.map().size(), "seed " + seed);
            }
        }
    }

    @Test
    void every_look_up_finds_what_a_sorted_map_finds() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Version last = history(new RandomStream(seed)).getLast();
            TreeMap<Integer, Long> expected = new TreeMap<>(last.expected());
            for (int key = -1; key <= KEYS; key++) {
                assertEquals(expected.get(key), last.map().get(key));
                assertEquals(expected.containsKey(key), last.map().containsKey(key));
                assertEquals(List.copyOf(expected.tailMap(key).entrySet()), entries(last.map().from(key)));
            }
        }
    }

    private static List<Version> history(RandomStream random) {
        List<Version> versions = new ArrayList<>();
        PersistentMap<Integer, Long> map = PersistentMap.empty();
        TreeMap<Integer, Long> expected = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            int key = random.nextInt(KEYS);
            if (random.nextInt(3) == 0) {
                map = map.remove(key);
                expected.remove(key);
            } else {
                map = map.put(key, (long) step);
                expected.put(key, (long) step);
            }
            versions.add(new Version(map, new TreeMap<>(expected)));
        }
        return versions;
    }

    private static List<Map.Entry<Integer, Long>> entries(Iterable<PersistentMap.Entry<Integer, Long>> map) {
        List<Map.Entry<Integer, Long>> found = new ArrayList<>();
        for (PersistentMap.Entry<Integer, Long> entry : map) found.add(Map.entry(entry.key(), entry.value()));
        return found;
    }
}
