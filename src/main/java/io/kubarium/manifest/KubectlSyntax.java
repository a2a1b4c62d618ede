package io.kubarium.manifest;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.scanner.ScannerException;

/** What kubectl says of a file that is no YAML (CTL-195): the words and lines of the Go parser, counted within the document. */
public final class KubectlSyntax {
    private KubectlSyntax() {
    }

    /** `error parsing web.yaml: error converting YAML to JSON: yaml: line 7: did not find expected key`; null when it parses. */
    public static @Nullable String error(String file, String text) {
        for (String document : SourceText.prepared(text).split("\n---[^\n]*\n")) {
            try {
                for (Node node : YamlDocuments.yaml().composeAll(new StringReader(document))) {
                    assert node != null;
                }
            } catch (MarkedYAMLException wrong) {
                return "error parsing " + file + ": error converting YAML to JSON: yaml: " + line(wrong) + words(wrong);
            } catch (YAMLException wrong) {
                return "error parsing " + file + ": error converting YAML to JSON: yaml: control characters are not allowed";
            }
        }
        return null;
    }

    /** Errors of the Go parser name the line before; those of its scanner the line itself. */
    private static String line(MarkedYAMLException wrong) {
        Mark mark = wrong.getProblemMark() != null && wrong.getProblemMark().getLine() > 0 ? wrong.getProblemMark() : wrong.getContextMark();
        int line = mark == null ? 0 : mark.getLine();
        if (line > 0 && wrong instanceof ScannerException) {
            line++;
        }
        return line == 0 ? "" : "line " + line + ": ";
    }

    private static String words(MarkedYAMLException wrong) {
        String problem = wrong.getProblem() == null ? "unknown problem parsing YAML content" : wrong.getProblem().strip();
        String context = wrong.getContext() == null ? "" : wrong.getContext();
        if (problem.startsWith("expected <block end>")) {
            return context.contains("block mapping") ? "did not find expected key" : "did not find expected '-' indicator";
        }
        if (problem.startsWith("expected ',' or")) {
            return "did not find expected " + problem.substring("expected ".length(), "expected ',' or '}'".length());
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "mapping values are not allowed in this context";
        }
        if (problem.contains("that cannot start any token")) {
            return "found character that cannot start any token";
        }
        if (problem.startsWith("found undefined alias")) {
            return "unknown anchor '" + problem.substring("found undefined alias".length()).strip() + "' referenced";
        }
        return problem;
    }
}
