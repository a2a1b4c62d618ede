package io.kubarium.manifest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of a file to text, refusing what cannot be a manifest. */
final class SourceText {
    static final int MAX_BYTES = 16 << 20;

    private SourceText() {
    }

    static String decode(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new ManifestException(tooLarge(name));
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new ManifestException(Problem.ofFile(name, "is a binary file, not YAML or JSON text"));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new ManifestException(Problem.ofFile(name, "is not UTF-8 text"));
        }
    }

    static Problem tooLarge(String name) {
        return Problem.ofFile(name, "is larger than 16 MiB");
    }

    /**
     * Without byte order mark. What JSON allows and YAML does not: tabs between tokens become blanks, so that places stay;
     * `\/` is escaped as YAML does it.
     */
    static String prepared(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String start = plain.stripLeading();
        if (plain.indexOf('\t') < 0 && !plain.contains("\\/") || !start.startsWith("{") && !start.startsWith("[")) {
            return plain;
        }
        StringBuilder out = new StringBuilder(plain);
        boolean inText = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (inText && c == '\\') {
                i++;
                if (out.charAt(Math.min(i, out.length() - 1)) == '/') {
                    out.replace(i, i + 1, "x2f");
                }
            } else if (c == '"') {
                inText = !inText;
            } else if (c == '\t' && !inText) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }
}
