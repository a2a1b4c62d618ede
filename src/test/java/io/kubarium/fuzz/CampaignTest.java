package io.kubarium.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.OtherObject;
import io.kubarium.manifest.ManifestDocument;
import io.kubarium.manifest.ManifestReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is typed is carried out or refused in words: nothing is thrown, hangs or stays half done, and the invariants hold. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CampaignTest {
    private static final Campaign CAMPAIGN = new Campaign();

    @Test
    void mutated_manifests_are_applied_or_refused() {
        assertEquals(List.of(), found(CAMPAIGN.manifests(1, Long.getLong("kubarium.manifests", 1_000), _ -> { })));
    }

    @Test
    void mutated_lines_are_carried_out_or_refused() {
        assertEquals(List.of(), found(CAMPAIGN.lines(1, Long.getLong("kubarium.lines", 400), _ -> { })));
    }

    private static List<String> found(List<Finding> findings) {
        return findings.stream().map(finding -> finding.what() + "  # kubarium fuzz --repeat=" + finding.last().name()).toList();
    }

    @Test
    void an_input_is_found_again_by_its_name() {
        List<Input> tried = new ArrayList<>();
        CAMPAIGN.manifests(5, 43, tried::add);
        List<Input> again = new ArrayList<>();
        CAMPAIGN.again("manifest/5/42", again::add);
        assertEquals(tried.subList(40, 43), again);
        assertThrows(IllegalArgumentException.class, () -> CAMPAIGN.again("pod/5/42", again::add));
    }

    @Test
    void of_several_objects_the_good_ones_are_applied_and_named() { // CTL-178
        byte[] two = "{apiVersion: v1, kind: Namespace, metadata: {name: a}}\n---\n{apiVersion: v1, kind: Namespace, metadata: {name: A}}".getBytes(StandardCharsets.UTF_8);
        assertEquals(null, CAMPAIGN.of(List.of(new Input("manifest/0/0", "kubectl apply -f it.yaml", two))));
    }

    @Test
    void there_is_a_valid_manifest_of_every_simulated_kind() {
        Seeds seeds = Seeds.packed();
        TreeSet<String> missing = new TreeSet<>();
        for (KindInfo kind : Kinds.all()) if (kind.type() != OtherObject.class) missing.add(kind.kind());
        for (ManifestDocument document : ManifestReader.read("kinds.yaml", seeds.files().get("kinds.yaml"))) missing.remove(Kinds.of(document.object()).kind());
        assertEquals("[]", missing.toString());
        assertTrue(seeds.lines().size() > 100);
    }
}
