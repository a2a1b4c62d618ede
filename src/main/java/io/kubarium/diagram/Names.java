package io.kubarium.diagram;

/** Shortens generated names in the middle: the workload and the last five characters. */
public final class Names {

    private static final int TAIL = 5;

    private Names() {}

    /** {@code web-7d9d476454-x7k2q} of workload {@code web} becomes {@code web-…x7k2q}; a short name stays. */
    public static String generated(String name, String workload) {
        boolean hashed = name.startsWith(workload + "-") && name.length() > workload.length() + 1 + TAIL;
        return hashed ? workload + "-…" + name.substring(name.length() - TAIL) : name;
    }

    /** Cuts the middle out until the text fits. */
    public static String fitted(String text, double width, Type type, TextMeasure measure) {
        if (measure.width(text, type) <= width) {
            return text;
        }
        int tail = Math.min(TAIL, text.length() / 2);
        for (int head = text.length() - tail - 1; head > 0; head--) {
            String cut = text.substring(0, head) + "…" + text.substring(text.length() - tail);
            if (measure.width(cut, type) <= width) {
                return cut;
            }
        }
        return "…" + text.substring(text.length() - tail);
    }
}
