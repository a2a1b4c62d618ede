package io.kubarium.api.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Deployment;
import io.kubarium.api.FrozenMap;
import io.kubarium.api.Kinds;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.LabelSelectorRequirement;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.PodStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selectors typed in queries choose what kubectl would choose (API-26, API-27). */
class SelectorsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"app=web|true", "app==web|true", "app = web|true", "app!=web|false", "app in (web, db)|true",
        "app notin (web)|false", "app|true", "!app|false", "tier!=x|true", "tier notin (x)|true", "app=web,n>2|true", "n>3|false",
        "n<10|true", "tier=|false", "app=web,tier|false", "''|true", "!tier,app in (web)|true"})
    void aLabelQueryMatches(String query, boolean matches) {
        assertEquals(matches, LabelQuery.parse(query).matches(FrozenMap.of("app", "web", "n", "3")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"app in web|found 'web' expected: '('", "app in (a|found '', expected: ',' or ')'",
        "=x|found '=', expected: !, identifier, or ''", "a=b c|found 'c', expected: ',' or 'end of string'",
        "a b|found 'b', expected: in, notin, =, ==, !=, gt, lt"})
    void aWrongLabelQueryIsToldInKubectlsWords(String query, String message) {
        assertEquals("unable to parse requirement: " + message,
            assertThrows(IllegalArgumentException.class, () -> LabelQuery.parse(query)).getMessage());
    }

    @Test
    void aSelectorIsPrintedSortedByKey() {
        LabelSelector selector = new LabelSelector(FrozenMap.of("app", "web"), List.of(
            new LabelSelectorRequirement("tier", "In", List.of("b", "a")), new LabelSelectorRequirement("aa", "DoesNotExist", null)));

        assertEquals("!aa,app=web,tier in (a,b)", LabelQuery.format(selector));
        assertEquals("<none>", LabelQuery.format(LabelSelector.EMPTY));
    }

    @Test
    void aFieldQueryLooksAtTheFieldsOfTheObject() {
        Pod pod = new Pod(ObjectMeta.named("shop", "web"), PodSpec.EMPTY.withNodeName("n1"), PodStatus.EMPTY.withPhase("Running"));

        assertTrue(FieldQuery.parse("spec.nodeName=n1,status.phase!=Pending,metadata.namespace==shop").matches(pod));
        assertTrue(FieldQuery.parse("spec.hostNetwork=false,status.podIP=").matches(pod));
        assertFalse(FieldQuery.parse("spec.nodeName=n2").matches(pod));
        assertTrue(FieldQuery.parse("spec.unschedulable=false").matches(new Node(ObjectMeta.named(null, "n1"), null, null)));
    }

    @Test
    void fieldsThatAKindCannotBeSelectedByAreRefused() { // API-27
        assertEquals("field label not supported: spec.image", assertThrows(IllegalArgumentException.class,
            () -> FieldQuery.parse("spec.image=x").checked(Kinds.of(Pod.class))).getMessage());
        assertEquals("\"spec.replicas\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
            assertThrows(IllegalArgumentException.class,
                () -> FieldQuery.parse("spec.replicas=1").checked(Kinds.of(Deployment.class))).getMessage());
    }
}
