package io.kubarium.lesson.goal;

/** A comparison with a value: {@code >= 2}, {@code != "web"}. */
record Amount(String operator, String value) {
    boolean fits(long number) {
        long wanted = Long.parseLong(value);
        return switch (operator) {
            case "=", "==" -> number == wanted;
            case "!=" -> number != wanted;
            case ">=" -> number >= wanted;
            case "<=" -> number <= wanted;
            case ">" -> number > wanted;
            default -> number < wanted;
        };
    }

    /** Numbers compare as numbers, anything else as text. */
    boolean fits(String text) {
        if (isNumber(text) && isNumber(value)) return fits(Long.parseLong(text));
        return operator.equals("!=") != text.equals(value);
    }

    static boolean isNumber(String text) {
        return text.matches("-?\\d{1,18}");
    }
}
