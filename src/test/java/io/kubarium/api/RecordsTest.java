package io.kubarium.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What records promise beyond holding values. */
class RecordsTest {
    @Test
    void listsMapsAndPlainStructuresAreNeverNull() {
        Pod pod = new Pod(null, null, null);

        assertEquals(List.of(), pod.spec().containers());
        assertTrue(pod.metadata().labels().isEmpty());
        assertSame(PodStatus.EMPTY, pod.status());
        assertEquals("{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{},\"spec\":{},\"status\":{}}", Codec.toTree(pod).toString());
    }

    @Test
    void mapsAreSortedWhateverOrderTheyCameIn() {
        Map<String, String> mixed = new LinkedHashMap<>();
        mixed.put("b", "2");
        mixed.put("a", "1");

        Map<String, String> labels = ObjectMeta.EMPTY.withLabels(mixed).withLabel("aa", "3").labels();

        assertEquals("{a=1, aa=3, b=2}", labels.toString());
        assertEquals("3", labels.get("aa"));
        assertEquals(labels, FrozenMap.of("b", "2", "a", "1", "aa", "3"));
        assertEquals(new LinkedHashMap<>(labels).hashCode(), labels.hashCode());
    }

    @Test
    void aSelectorMatchesByLabelsAndExpressions() { // API-25
        LabelSelector selector = new LabelSelector(FrozenMap.of("app", "web"), List.of(
            new LabelSelectorRequirement("tier", "NotIn", List.of("back")), new LabelSelectorRequirement("old", "DoesNotExist", null)));

        assertTrue(selector.matches(FrozenMap.of("app", "web")), "NotIn and DoesNotExist match objects without the key");
        assertFalse(selector.matches(FrozenMap.of("app", "web", "tier", "back")));
        assertFalse(selector.matches(FrozenMap.of("app", "web", "old", "")));
        assertTrue(LabelSelector.EMPTY.matches(FrozenMap.empty()));
    }

    @Test
    void aTolerationBearsTaintsOfItsKeyAndEffect() {
        Taint lost = new Taint("node.kubernetes.io/unreachable", null, "NoExecute", null);

        assertTrue(new Toleration("node.kubernetes.io/unreachable", "Exists", null, "NoExecute", 300L).tolerates(lost));
        assertTrue(new Toleration(null, "Exists", null, null, null).tolerates(lost));
        assertFalse(new Toleration("node.kubernetes.io/unreachable", "Exists", null, "NoSchedule", null).tolerates(lost));
        assertTrue(new Toleration("node.kubernetes.io/unreachable", null, null, null, null).tolerates(lost), "Equal, both values empty");
    }

    @Test
    void percentagesAreRoundedAsAsked() { // maxSurge up, maxUnavailable down
        assertEquals(1, IntOrString.of("25%").scaled(3, true));
        assertEquals(0, IntOrString.of("25%").scaled(3, false));
        assertEquals(2, IntOrString.of(2).scaled(3, false));
    }
}
