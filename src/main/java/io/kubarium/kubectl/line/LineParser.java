package io.kubarium.kubectl.line;

import io.kubarium.kubectl.line.Script.Part;
import io.kubarium.kubectl.line.Script.Pipeline;
import io.kubarium.kubectl.line.Script.Stage;
import io.kubarium.kubectl.line.Script.When;
import io.kubarium.kubectl.line.Script.Word;
import java.util.ArrayList;
import java.util.List;

/** Reads a line as a shell does: words, quotes, {@code $(…)}, pipes, {@code ;}, {@code &&} and {@code ||}. */
public final class LineParser {
    private final String line;
    private int at;

    private LineParser(String line) {
        this.line = line;
    }

    /** The script of a line; throws {@link IllegalArgumentException} with one clear sentence. */
    public static Script parse(String line) {
        LineParser parser = new LineParser(line);
        Script script = parser.script();
        if (parser.at < line.length()) throw new IllegalArgumentException("syntax error near unexpected token `" + line.charAt(parser.at) + "'");
        return script;
    }

    private Script script() {
        List<Pipeline> pipelines = new ArrayList<>();
        When when = When.ALWAYS;
        while (true) {
            List<Stage> stages = stages();
            if (!stages.isEmpty()) pipelines.add(new Pipeline(when, stages));
            if (take(";") || take("\n")) when = When.ALWAYS;
            else if (take("&&")) when = When.IF_OK;
            else if (take("||")) when = When.IF_FAILED;
            else return new Script(List.copyOf(pipelines));
        }
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        while (true) {
            Stage stage = stage();
            if (!stage.words().isEmpty()) stages.add(stage);
            else if (!stages.isEmpty()) throw new IllegalArgumentException("syntax error: a command is missing behind `|'");
            if (looking("||") || !take("|")) return List.copyOf(stages);
        }
    }

    private Stage stage() {
        List<Word> words = new ArrayList<>();
        boolean drop = false;
        boolean join = false;
        while (true) {
            blanks();
            if (at >= line.length() || ";|\n)".indexOf(line.charAt(at)) >= 0 || looking("&&")) return new Stage(List.copyOf(words), drop, join);
            if (take("2>&1")) join = true;
            else if (take("2>/dev/null")) drop = true;
            else if (looking(">") || looking("<")) throw new IllegalArgumentException("what is printed stays in the console: " + line.charAt(at) + " FILE is not possible here");
            else if (looking("#")) at = line.length();
            else words.add(word());
        }
    }

    private Word word() {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean any = false;
        while (at < line.length() && " \t\n;|)".indexOf(line.charAt(at)) < 0 && !looking("&&")) {
            char c = line.charAt(at);
            any = true;
            if (c == '\'') text.append(single());
            else if (c == '"') quoted(parts, text);
            else if (looking("$(")) substitution(parts, text, false);
            else if (c == '\\' && at + 1 < line.length()) {
                text.append(line.charAt(at + 1));
                at += 2;
            } else {
                text.append(c);
                at++;
            }
        }
        if (!any) throw new IllegalArgumentException("syntax error near unexpected token `" + line.charAt(at) + "'");
        parts.add(new Script.Text(text.toString()));
        return new Word(List.copyOf(parts));
    }

    private String single() {
        int end = line.indexOf('\'', at + 1);
        if (end < 0) throw new IllegalArgumentException("unexpected end of the line while looking for matching `''");
        String text = line.substring(at + 1, end);
        at = end + 1;
        return text;
    }

    private void quoted(List<Part> parts, StringBuilder text) {
        at++;
        while (at < line.length() && line.charAt(at) != '"') {
            if (looking("$(")) {
                substitution(parts, text, true);
                continue;
            }
            if (line.charAt(at) == '\\' && at + 1 < line.length() && "\"\\$`".indexOf(line.charAt(at + 1)) >= 0) at++;
            text.append(line.charAt(at++));
        }
        if (at >= line.length()) throw new IllegalArgumentException("unexpected end of the line while looking for matching `\"'");
        at++;
    }

    private void substitution(List<Part> parts, StringBuilder text, boolean quoted) {
        parts.add(new Script.Text(text.toString()));
        text.setLength(0);
        at += 2;
        Script inner = script();
        if (!take(")")) throw new IllegalArgumentException("unexpected end of the line while looking for matching `)'");
        parts.add(new Script.Substitution(inner, quoted));
    }

    private void blanks() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) at++;
    }

    private boolean looking(String token) {
        return line.startsWith(token, at);
    }

    private boolean take(String token) {
        blanks();
        if (!looking(token)) return false;
        at += token.length();
        return true;
    }
}
