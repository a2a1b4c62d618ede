package io.kubarium.lesson.goal;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.Nearest;
import io.kubarium.kubectl.output.JsonPath;
import io.kubarium.scenario.Durations;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a goal's text piece by piece and knows where it stands. */
final class Cursor {
    private static final Pattern BLANK = Pattern.compile("\\s*");
    private static final Pattern DURATION = Pattern.compile("[0-9][0-9.a-z]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern AMOUNT = Pattern.compile("(==|!=|>=|<=|=|>|<)\\s*(\"[^\"]*\"|[^\\s)]+)");
    private static final Pattern SELECTOR = Pattern.compile("[^\\s(),]+(,[^\\s(),]+)*");
    private static final List<String> MARKS = List.of("start", "t0", "kill", "now");

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
        skip();
    }

    int at() {
        return at;
    }

    boolean ended() {
        return at == text.length();
    }

    private void skip() {
        take(BLANK);
    }

    private @Nullable MatchResult take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) return null;
        at = matcher.end();
        return matcher.toMatchResult();
    }

    private @Nullable MatchResult next(Pattern pattern) {
        MatchResult found = take(pattern);
        if (found != null) skip();
        return found;
    }

    /** Whether this stands here; then it is passed. */
    boolean accept(String word) {
        boolean letters = Character.isLetter(word.charAt(word.length() - 1));
        return next(Pattern.compile(Pattern.quote(word) + (letters ? "\\b" : ""))) != null;
    }

    void expect(String word) {
        if (!accept(word)) throw wrong("\"" + word + "\" is expected here");
    }

    GoalException wrong(String message) {
        return new GoalException(at, message);
    }

    GoalException unknown(int where, String what, String given, Collection<String> known) {
        String nearest = Nearest.of(given, known);
        return new GoalException(where, "unknown " + what + " \"" + given + "\"" + (nearest == null ? "; there are " + String.join(", ", known) : "; did you mean " + nearest + "?"));
    }

    long duration() {
        int where = at;
        MatchResult found = next(DURATION);
        try {
            if (found != null) return Durations.parse(found.group());
        } catch (IllegalArgumentException e) {
            throw new GoalException(where, e.getMessage());
        }
        throw wrong("a duration such as 10s is expected here");
    }

    Goal.Mark mark() {
        int where = at;
        String name = word("the name of a moment");
        if (!MARKS.contains(name)) throw unknown(where, "moment", name, MARKS);
        return new Goal.Mark(name, accept("+") ? duration() : 0);
    }

    String word(String what) {
        MatchResult found = next(WORD);
        if (found == null) throw wrong(what + " is expected here");
        return found.group();
    }

    String name(String what) {
        MatchResult found = next(NAME);
        if (found == null) throw wrong(what + " is expected here");
        return found.group();
    }

    /** Text up to a sign that is passed too. */
    String until(String sign) {
        int end = text.indexOf(sign, at);
        if (end < 0) throw wrong("\"" + sign + "\" is missing after this");
        String found = text.substring(at, end).strip();
        at = end + sign.length();
        skip();
        return found;
    }

    Amount amount() {
        int where = at;
        MatchResult found = next(AMOUNT);
        if (found == null) throw wrong("a comparison such as >= 2 is expected here");
        String value = found.group(2);
        if (value.startsWith("\"")) value = value.substring(1, value.length() - 1);
        else if ("<>".indexOf(found.group(1).charAt(0)) >= 0 && !Amount.isNumber(value)) throw new GoalException(where, "\"" + value + "\" is no number");
        return new Amount(found.group(1), value);
    }

    Amount number() {
        int where = at;
        Amount amount = amount();
        if (!Amount.isNumber(amount.value())) throw new GoalException(where, "\"" + amount.value() + "\" is no number");
        return amount;
    }

    KindInfo kind() {
        int where = at;
        String word = name("a kind such as pod");
        KindInfo kind = Kinds.byWord(word);
        if (kind != null) return kind;
        throw unknown(where, "kind", word, Kinds.all().stream().filter(KindInfo::simulated).map(KindInfo::singular).toList());
    }

    /** A label selector, up to the comma and moment that follow it. */
    String selector() {
        MatchResult found = next(SELECTOR);
        if (found == null) throw wrong("a selector such as app=web is expected here");
        return found.group();
    }

    /** A path in braces. */
    JsonPath path() {
        int where = at;
        if (!accept("{")) throw wrong("a path such as {.spec.replicas} is expected here");
        int depth = 1;
        while (depth > 0 && at < text.length()) {
            char c = text.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        String path = text.substring(where, at);
        skip();
        try {
            return JsonPath.parse(path);
        } catch (IllegalArgumentException e) {
            throw new GoalException(where, e.getMessage());
        }
    }
}
