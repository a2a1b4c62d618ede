package io.kubarium.manifest;

/** Writes one text as Go's yaml.v2 emitter does: plain if it may be, else quoted or as a block, folded after column 80. */
final class YamlScalarWriter {
    private static final int BEST_WIDTH = 80;
    private static final String ALWAYS_FIRST = "#,[]{}&*!|>'\"%@`";

    private final StringBuilder out;

    YamlScalarWriter(StringBuilder out) {
        this.out = out;
    }

    /** Writes at the end; further lines of the text are indented by `indent`. A key is never folded. */
    void write(String text, int indent, boolean key) {
        Analysis found = new Analysis(text);
        if (text.contains("\n")) {
            if (found.blockAllowed && !key) {
                literal(text, indent);
            } else {
                doubleQuoted(text, indent, key);
            }
        } else if (!Scalars.staysText(text)) {
            doubleQuoted(text, indent, key);
        } else if (found.plainAllowed) {
            plain(text, indent, key);
        } else if (found.singleAllowed) {
            singleQuoted(text, indent, key);
        } else {
            doubleQuoted(text, indent, key);
        }
    }

    /** What libyaml's analysis of a scalar allows, outside flow collections. */
    private static final class Analysis {
        final boolean plainAllowed;
        final boolean singleAllowed;
        final boolean blockAllowed;

        Analysis(String text) {
            boolean indicators = text.startsWith("---") || text.startsWith("...");
            boolean special = false;
            boolean breakSpace = false;
            boolean spaceBreak = false;
            boolean lineBreaks = false;
            int before = ' ';
            for (int i = 0; i < text.length();) {
                int c = text.codePointAt(i);
                int next = i + Character.charCount(c);
                boolean blankNext = next >= text.length() || isBlank(text.charAt(next));
                indicators |= i == 0 ? ALWAYS_FIRST.indexOf(c) >= 0 || (c == '?' || c == ':' || c == '-') && blankNext
                    : c == ':' && blankNext || c == '#' && isBlank(before);
                special |= !isPrintable(c);
                breakSpace |= c == ' ' && i > 0 && isBreak(before);
                spaceBreak |= isBreak(c) && i > 0 && before == ' ';
                lineBreaks |= isBreak(c);
                before = c;
                i = next;
            }
            boolean edge = !text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(before));
            plainAllowed = !edge && !breakSpace && !spaceBreak && !special && !lineBreaks && !indicators;
            singleAllowed = !breakSpace && !spaceBreak && !special;
            blockAllowed = !text.isEmpty() && before != ' ' && !spaceBreak && !special;
        }
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || isBreak(c);
    }

    private static boolean isPrintable(int c) {
        return c == '\n' || c >= 0x20 && c <= 0x7E || c >= 0xA0 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF;
    }

    private void plain(String text, int indent, boolean key) {
        boolean spaces = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = text.charAt(i) == ' ';
            if (space && !key && !spaces && column() > BEST_WIDTH && i + 1 < text.length() && text.charAt(i + 1) != ' ') {
                newLine(indent);
            } else {
                out.append(text.charAt(i));
            }
            spaces = space;
        }
    }

    private void singleQuoted(String text, int indent, boolean key) {
        out.append('\'');
        boolean spaces = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = i > 0 && i < text.length() - 1;
            if (c == ' ' && !key && !spaces && column() > BEST_WIDTH && inside && text.charAt(i + 1) != ' ') {
                newLine(indent);
            } else {
                out.append(c == '\'' ? "''" : Character.toString(c));
            }
            spaces = c == ' ';
        }
        out.append('\'');
    }

    private void doubleQuoted(String text, int indent, boolean key) {
        out.append('"');
        boolean spaces = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (!isPrintable(c) || isBreak(c) || c == '"' || c == '\\') {
                escape(c);
                spaces = false;
            } else if (c == ' ' && !key && !spaces && column() > BEST_WIDTH && i > 0 && next < text.length()) {
                newLine(indent);
                if (text.charAt(next) == ' ') {
                    out.append('\\');
                }
                spaces = true;
            } else {
                out.appendCodePoint(c);
                spaces = c == ' ';
            }
            i = next;
        }
        out.append('"');
    }

    private void escape(int c) {
        out.append('\\');
        switch (c) {
            case 0x00 -> out.append('0');
            case 0x07 -> out.append('a');
            case '\b' -> out.append('b');
            case '\t' -> out.append('t');
            case '\n' -> out.append('n');
            case 0x0B -> out.append('v');
            case '\f' -> out.append('f');
            case '\r' -> out.append('r');
            case 0x1B -> out.append('e');
            case '"', '\\' -> out.appendCodePoint(c);
            case 0x85 -> out.append('N');
            case 0xA0 -> out.append('_');
            case 0x2028 -> out.append('L');
            case 0x2029 -> out.append('P');
            default -> {
                int digits = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
                String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
                out.append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U').repeat('0', digits - hex.length()).append(hex);
            }
        }
    }

    private void literal(String text, int indent) {
        out.append('|');
        if (isBlank(text.charAt(0))) {
            out.append('2');
        }
        if (!text.endsWith("\n")) {
            out.append('-');
        } else if (text.length() == 1 || text.charAt(text.length() - 2) == '\n') {
            out.append('+');
        }
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            out.append('\n');
            if (!line.isEmpty()) {
                out.repeat(' ', indent).append(line);
            }
        }
        if (text.endsWith("\n")) {
            out.append('\n');
        }
    }

    private void newLine(int indent) {
        out.append('\n').repeat(' ', indent);
    }

    private int column() {
        int start = out.lastIndexOf("\n") + 1;
        return out.codePointCount(start, out.length());
    }
}
