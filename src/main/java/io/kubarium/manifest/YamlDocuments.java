package io.kubarium.manifest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Text to YAML nodes with places, one a document; what is wrong with the syntax becomes a problem with its place. */
final class YamlDocuments {
    /** Marks a scalar that was neither quoted nor tagged: {@link Scalars} says what it means. */
    static final Tag PLAIN = new Tag("tag:kubarium.io,2026:plain");
    static final int MAX_DEPTH = 100;

    private YamlDocuments() {
    }

    /** The nodes of all documents up to the first syntax error. */
    static List<Node> read(String file, String text, List<Problem> problems) {
        List<Node> documents = new ArrayList<>();
        try {
            for (Node document : yaml().composeAll(new StringReader(text))) {
                documents.add(document);
            }
        } catch (ReaderException unreadable) {
            problems.add(unreadable(file, text, unreadable));
        } catch (MarkedYAMLException wrong) {
            problems.add(syntax(file, text, wrong));
        } catch (YAMLException limit) {
            problems.add(tooDeep(file, text));
        }
        return documents;
    }

    static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE); // counted in NodeTrees, by what they expand to
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new PlainMarker());
    }

    private static final class PlainMarker extends Resolver {
        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
            return kind == NodeId.scalar ? implicit ? PLAIN : Tag.STR : super.resolve(kind, value, implicit);
        }
    }

    private static Problem syntax(String file, String text, MarkedYAMLException wrong) {
        Mark mark = wrong.getProblemMark() != null ? wrong.getProblemMark() : wrong.getContextMark();
        Position at = mark == null ? new Position(1, 1) : SourceDocument.of(mark);
        return new Problem(file, at.line(), at.column(), "", (text.stripLeading().startsWith("{") ? "not valid JSON: " : "not valid YAML: ") + inPlainWords(wrong));
    }

    /** The parser's words for the usual slips, said so that a beginner can find them. */
    private static String inPlainWords(MarkedYAMLException wrong) {
        String problem = wrong.getProblem() == null ? "" : wrong.getProblem().strip();
        String since = wrong.getContextMark() == null ? "" : " (it began in line " + (wrong.getContextMark().getLine() + 1) + ")";
        if (problem.contains("'\\t(TAB)'") || problem.contains("'\\t'")) {
            return "found a tab: YAML indents with blanks only";
        }
        if (problem.startsWith("found character '") && problem.contains("cannot start any token")) {
            return "a text cannot begin with " + problem.charAt("found character '".length()) + ": put it in quotes";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "a colon where no field can begin: check the indentation, or put the text in quotes";
        }
        if (problem.startsWith("expected <block end>")) {
            return "this line does not fit the ones above: check its indentation" + since;
        }
        if (problem.startsWith("could not find expected ':'")) {
            return "expected a colon after the field name" + since;
        }
        if (problem.startsWith("expected ',' or")) {
            return "a list or object in brackets needs a comma or its closing bracket here" + since;
        }
        if (problem.startsWith("found unexpected end of stream")) {
            return "a quoted text is not closed" + since;
        }
        return problem + since;
    }

    private static Problem unreadable(String file, String text, ReaderException wrong) {
        int end = text.offsetByCodePoints(0, Math.min(wrong.getPosition(), text.codePointCount(0, text.length())));
        String before = text.substring(0, end);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        String code = Integer.toHexString(0x10000 | wrong.getCodePoint()).substring(1);
        return new Problem(file, line, column, "", "a character that YAML does not allow: U+" + code.toUpperCase(java.util.Locale.ROOT));
    }

    private static Problem tooDeep(String file, String text) {
        int depth = 0;
        try {
            for (Event event : yaml().parse(new StringReader(text))) {
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (depth > MAX_DEPTH) {
                    Position at = SourceDocument.of(event.getStartMark());
                    return new Problem(file, at.line(), at.column(), "", "nested deeper than " + MAX_DEPTH + " levels");
                }
            }
        } catch (YAMLException syntaxToo) {
            return Problem.ofFile(file, "not valid YAML: " + syntaxToo.getMessage());
        }
        return Problem.ofFile(file, "nested deeper than " + MAX_DEPTH + " levels");
    }
}
