package io.kubarium.scenario;

import java.util.List;
import java.util.regex.Pattern;

/** Hides what chance decides: the masks of the reference's comparison, in their order. */
final class Masks {
    private record Mask(Pattern pattern, String put) {
        static Mask of(String pattern, String put) {
            return new Mask(Pattern.compile(pattern), put);
        }
    }

    private static final String SAFE = "[bcdfghjklmnpqrstvwxz2456789]";
    private static final List<Mask> MASKS = List.of(
            Mask.of("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uid>"),
            Mask.of("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "<time>"),
            Mask.of("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d \\w{3} \\d{4} [\\d:]{8} [+-]\\d{4}", "<time>"),
            Mask.of("(resourceVersion\"?: ?)\"\\d+\"", "$1<rv>"),
            Mask.of("10\\.244\\.\\d+\\.\\d+(?!/)", "<podIP>"),
            Mask.of("\\b10\\.(9[6-9]|1[01]\\d)\\.\\d+\\.\\d+\\b(?!/)", "<clusterIP>"),
            Mask.of("-\\d{8}\\b", "-<minute>"),
            Mask.of("((?:pod-template-hash|controller-revision-hash|controller\\.kubernetes\\.io/hash)\"?(?:=|: ?)\"?)(?:[a-z0-9.-]*-)?[0-9a-z]{6,10}(?![0-9a-z])", "$1<hash>"),
            Mask.of("-" + SAFE + "{8,10}(?![A-Za-z0-9])", "-<hash>"),
            Mask.of("-" + SAFE + "{5}(?![A-Za-z0-9])", "-<rand>"),
            Mask.of("\\bin [\\d.]+m?s \\([\\d.]+m?s including waiting\\)", "in <duration>"),
            Mask.of("containerd://[0-9a-f]{64}", "containerd://<id>"),
            Mask.of("\\b3[0-2]\\d{3}\\b", "<nodePort>"),
            Mask.of("\\(x\\d+ over [\\dhms]+\\)", "(xN over <age>)"));
    private static final Pattern NODE = Pattern.compile("\\bnode-\\d+\\b");
    private static final Pattern AGE = Pattern.compile("(?<![\\w.-])(?:\\d+d)?(?:\\d+h)?(?:\\d+m)?(?:\\d+s)(?![\\w-])|(?<![\\w.-])\\d+[mhd](?:\\d+[smh])?(?![\\w-])");

    private Masks() {}

    static String mask(String text, boolean keepNodes) {
        String masked = text;
        for (Mask mask : MASKS) masked = mask.pattern().matcher(masked).replaceAll(mask.put());
        return keepNodes ? masked : NODE.matcher(masked).replaceAll("<node>");
    }

    static String ages(String text) {
        return AGE.matcher(text).replaceAll("<age>");
    }
}
