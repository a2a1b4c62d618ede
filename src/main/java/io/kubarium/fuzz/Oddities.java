package io.kubarium.fuzz;

import io.kubarium.api.Tree;
import io.kubarium.engine.RandomStream;
import java.util.List;

/** Values that programs stumble over. */
final class Oddities {
    private static final List<String> NUMBERS = List.of("0", "-1", "1", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
            "1e3", "1e999", "0.5", "-0", "100000", "65536", "0x1F", "0777", "00", "1_000", ".5", "NaN", ".inf", "12345678901234567890123456789");
    private static final List<String> TEXTS = List.of("", " ", "null", "true", "~", "a", "A", "-", "/", ".", "..", "../..", "*", "%", "$(A)", "$(", "{{", "{.}", "{", "[", "]", "\"", "'", "\\",
            "\n", "\t", "\u0000", "\u0007", "\u001b[31m", "\u00e9", "\u00df", "\u0130", "\u200b", "\u202e", "\ufeff", "\ud83d\ude00", "\ud800", "\uffff", "e\u0301", "a".repeat(64), "a".repeat(254), "b".repeat(5000),
            "1Gi", "100m", "-5Mi", "1e400", "9223372036854775807Gi", "1.5.5", "0.0000001", "50%", "-50%", "200%", "%d", "25 %", "1h", "-1s", "10.0.0.1", "10.0.0.0/8", "10.0.0.0/33", "999.1.1.1", "::1", "::/0",
            "2026-01-01T00:00:00Z", "0000-00-00T00:00:00Z", "+292278994-08-17T07:12:55Z", "2026-13-01", "default", "kube-system", "none", "web", "web-", "-web", "we b", "web.x", "WEB", "a=b", "a!=b", "a in (b,c)",
            "a in (", "!a", "a,,b", "app=web,", "*/0 * * * *", "0 0 31 2 *", "@every 1s", "60 24 32 13 8", "* * * *", "*/1 * * * *", "1-0 * * * *", "nginx:1.27", "nginx", "nginx@sha256:0", ":1", "a/b/c/d:e", "nowhere:nope",
            "kube-root-ca.crt", "worker-1", "kubernetes.io/hostname", "example.com/x", "a/b/c", "/", "Always", "Never", "OnFailure", "RollingUpdate", "Recreate", "Foreground", "Orphan", "[0:1]", "(a+)+$", "spec.nodeName", "metadata.labels['a']");

    private Oddities() {}

    static String number(RandomStream random) {
        return pick(NUMBERS, random);
    }

    static String text(RandomStream random) {
        return random.nextInt(6) == 0 ? pick(TEXTS, random) + pick(TEXTS, random) : pick(TEXTS, random);
    }

    /** A value of any type. */
    static Tree value(RandomStream random) {
        return switch (random.nextInt(9)) {
            case 0 -> Tree.NULL;
            case 1 -> new Tree.Bool(random.nextInt(2) == 0);
            case 2, 3 -> new Tree.Num(String.valueOf(random.nextInt(2) == 0 ? random.nextInt(100) - 10 : random.nextLong()));
            case 4 -> Tree.Obj.EMPTY;
            case 5 -> Tree.Arr.EMPTY;
            case 6 -> nested(random.nextInt(20) == 0 ? 300 : random.nextInt(40), random.nextInt(2) == 0);
            default -> new Tree.Str(text(random));
        };
    }

    private static Tree nested(int depth, boolean lists) {
        Tree tree = new Tree.Str("deep");
        for (int i = 0; i < depth; i++) tree = lists ? new Tree.Arr(List.of(tree)) : Tree.Obj.of("a", tree);
        return tree;
    }

    static <T> T pick(List<T> list, RandomStream random) {
        return list.get(random.nextInt(list.size()));
    }
}
