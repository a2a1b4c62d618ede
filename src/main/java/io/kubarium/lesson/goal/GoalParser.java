package io.kubarium.lesson.goal;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.selector.LabelQuery;
import io.kubarium.kubectl.output.JsonPath;
import java.util.List;

/**
 * Reads one goal: {@code within 10s of kill: ready(-l app=mine) >= 2}. The grammar stands in {@code lessons/FORMAT.md}.
 */
public final class GoalParser {
    private static final List<String> QUESTIONS = List.of("count", "ready", "endpoints", "traffic", "same", "changed", "seen", "used", "answered");

    private final Cursor in;

    private GoalParser(String text) {
        in = new Cursor(text);
    }

    /** The goal of a line. */
    public static Goal parse(String text) {
        return new GoalParser(text).goal(text);
    }

    private Goal goal(String text) {
        Goal goal = timed(text);
        if (!in.ended()) throw in.wrong("not understood from here on");
        return goal;
    }

    private Goal timed(String text) {
        if (in.accept("within")) {
            long duration = in.duration();
            Goal.Mark from = in.accept("of") ? in.mark() : new Goal.Mark("start", 0);
            return after(text, new Goal.Within(duration, from));
        }
        if (in.accept("hold")) {
            long duration = in.duration();
            return after(text, new Goal.Hold(duration, in.accept("after") ? in.mark() : null));
        }
        if (in.accept("between")) return after(text, between(false));
        if (in.accept("never")) return new Goal(text, new Goal.Never(), condition());
        Condition condition = condition();
        return new Goal(text, in.accept("between") ? between(true) : new Goal.Now(), condition);
    }

    private Goal.Between between(boolean atEnd) {
        Goal.Mark from = in.mark();
        in.expect("and");
        return new Goal.Between(from, in.mark(), atEnd);
    }

    private Goal after(String text, Goal.When when) {
        in.expect(":");
        return new Goal(text, when, condition());
    }

    private Condition condition() {
        int where = in.at();
        String word = in.word("a question or KIND/NAME");
        if (in.accept("/")) return ofObject(word, where);
        if (!in.accept("(")) throw QUESTIONS.contains(word) ? in.wrong("\"(\" is expected here") : in.unknown(where, "question", word, QUESTIONS);
        return switch (word) {
            case "count" -> count();
            case "ready" -> ready();
            case "endpoints" -> Conditions.endpoints(in.until(")"), in.number());
            case "traffic" -> traffic();
            case "same", "changed" -> compared(word.equals("same"));
            case "seen" -> seen();
            case "used" -> used(in.until(")"));
            case "answered" -> answered(in.until(")"));
            default -> throw in.unknown(where, "question", word, QUESTIONS);
        };
    }

    private Condition ofObject(String word, int where) {
        KindInfo kind = Kinds.byWord(word);
        if (kind == null) throw in.unknown(where, "kind", word, Kinds.all().stream().filter(KindInfo::simulated).map(KindInfo::singular).toList());
        Target target = new Target(kind, in.name("a name"), LabelQuery.ALL);
        if (in.accept("deleted")) return Conditions.deleted(target);
        if (!in.accept("condition")) {
            JsonPath path = in.path();
            return Conditions.path(target, path, in.amount());
        }
        in.expect("=");
        String type = in.word("the name of a condition");
        return Conditions.condition(target, type, in.accept("=") ? in.word("True, False or Unknown") : "True");
    }

    private Condition count() {
        KindInfo kind = in.kind();
        int where = in.at();
        String rest = in.until(")");
        String[] parts = (" " + rest).split("\\s+where\\s+", 2);
        Target target = new Target(kind, null, labels(parts[0].strip(), where));
        if (parts.length == 1) return Conditions.count(target, null, null, in.number());
        String[] wanted = parts[1].split("=", 2);
        if (wanted.length < 2) throw new GoalException(where, "after \"where\" a path and a value are expected, such as {.spec.nodeName}=worker-1");
        return Conditions.count(target, JsonPath.relaxed(wanted[0]), wanted[1].strip(), in.number());
    }

    private static LabelQuery labels(String text, int where) {
        if (text.isEmpty()) return LabelQuery.ALL;
        if (!text.startsWith("-l ")) throw new GoalException(where, "\"-l SELECTOR\" is expected here");
        try {
            return LabelQuery.parse(text.substring(3).strip());
        } catch (IllegalArgumentException e) {
            throw new GoalException(where, e.getMessage());
        }
    }

    private Condition ready() {
        int where = in.at();
        Target pods = new Target(Kinds.byWord("pods"), null, labels(in.until(")"), where));
        return Conditions.ready(pods, in.number());
    }

    private Condition traffic() {
        String client = in.until(")");
        in.expect(".");
        int where = in.at();
        String what = in.word("ok or failed");
        if (!List.of("ok", "failed").contains(what)) throw in.unknown(where, "count", what, List.of("ok", "failed"));
        return Conditions.traffic(client, what.equals("failed"), in.number());
    }

    private Condition compared(boolean same) {
        JsonPath path = in.path();
        in.expect("of");
        Target target = compareTarget();
        in.expect(",");
        Goal.Mark first = in.mark();
        in.expect(",");
        Goal.Mark second = in.mark();
        in.expect(")");
        return Conditions.compared(target, path, first, second, same);
    }

    /** {@code -l app=mine} (pods), or {@code KIND/NAME}. */
    private Target compareTarget() {
        int where = in.at();
        if (in.accept("-l")) return new Target(Kinds.byWord("pods"), null, labels("-l " + in.selector(), where));
        KindInfo kind = in.kind();
        in.expect("/");
        return new Target(kind, in.name("a name"), LabelQuery.ALL);
    }

    private Condition seen() {
        KindInfo kind = in.kind();
        in.expect("/");
        String name = in.name("a name");
        in.expect(",");
        String reason = in.until(")");
        return (reading, from) -> reading.isSeen(kind.kind() + "/" + name, reason);
    }

    private Condition used(String command) {
        if (command.isEmpty()) throw in.wrong("a command is expected in the brackets");
        return (reading, from) -> reading.isUsed(command);
    }

    private Condition answered(String prediction) {
        return (reading, from) -> reading.isAnswered(prediction);
    }
}
