package io.kubarium.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a real kubectl printed with -o yaml and -o json is read, and printed again byte for byte. */
class KubectlOutputTest {
    private record Block(String title, String text) {
    }

    @TestFactory
    List<DynamicTest> yamlIsPrintedAsItWasRead() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Block block : blocks("kubectl-yaml.txt")) {
            tests.add(DynamicTest.dynamicTest(block.title(),
                () -> assertEquals(block.text(), YamlWriter.write(ManifestReader.readTree("out.yaml", block.text())))));
        }
        assertTrue(tests.size() > 50, "blocks are found");
        return tests;
    }

    @TestFactory
    List<DynamicTest> jsonIsPrintedAsItWasRead() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Block block : blocks("kubectl-json.txt")) {
            tests.add(DynamicTest.dynamicTest(block.title(),
                () -> assertEquals(block.text(), JsonWriter.write(ManifestReader.readTree("out.json", block.text())))));
        }
        return tests;
    }

    /** The records lose nothing of what real objects carry. */
    @TestFactory
    List<DynamicTest> realObjectsPassThroughTheRecordsUnchanged() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Block block : blocks("kubectl-yaml.txt")) {
            tests.add(DynamicTest.dynamicTest(block.title(), () -> {
                for (ManifestDocument document : ManifestReader.read("out.yaml", block.text())) {
                    KubeObject object = document.object();
                    assertEquals(YamlWriter.write(document.tree()), YamlWriter.write(Codec.toTree((Record) object)));
                }
            }));
        }
        return tests;
    }

    private static List<Block> blocks(String resource) throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (var in = KubectlOutputTest.class.getResourceAsStream("/manifest/" + resource)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : all.split("(?m)^==== ")) {
                int line = block.indexOf('\n');
                if (line > 0) {
                    blocks.add(new Block(block.substring(0, line), block.substring(line + 1)));
                }
            }
        }
        return blocks;
    }
}
