package io.kubarium.diagram;

/** The type styles of the stage: a face and a size at 100 %, as VISUAL's table of type gives them. */
public enum Type {
    TITLE(Face.INTER_BOLD, 13.5),
    STRONG(Face.INTER_BOLD, 12.5),
    NAME(Face.INTER_SEMI_BOLD, 12.5),
    BODY(Face.INTER_REGULAR, 12.5),
    NOTE(Face.INTER_MEDIUM, 11),
    NOTE_STRONG(Face.INTER_SEMI_BOLD, 11),
    SMALL(Face.INTER_MEDIUM, 10.5),
    MONO(Face.MONO_MEDIUM, 11),
    MONO_STRONG(Face.MONO_SEMI_BOLD, 11),
    MONO_FIGURE(Face.MONO_MEDIUM, 12.5),
    /** Seen from twice as near as 100 %: what the far stage adds when somebody comes nearer. */
    NEARER(Face.INTER_SEMI_BOLD, 5.5),
    /** Seen from four times as near. */
    NEAREST(Face.INTER_MEDIUM, 2.9),
    NEAREST_MONO(Face.MONO_MEDIUM, 2.7);

    /** One bundled font file. */
    public enum Face {
        INTER_REGULAR("Inter-Regular.otf"),
        INTER_MEDIUM("Inter-Medium.otf"),
        INTER_SEMI_BOLD("Inter-SemiBold.otf"),
        INTER_BOLD("Inter-Bold.otf"),
        MONO_MEDIUM("JetBrainsMono-Medium.ttf"),
        MONO_SEMI_BOLD("JetBrainsMono-SemiBold.ttf");

        private final String file;

        Face(String file) {
            this.file = file;
        }

        /** The file's name in {@code assets/fonts}. */
        public String file() {
            return file;
        }
    }

    private final Face face;
    private final double size;

    Type(Face face, double size) {
        this.face = face;
        this.size = size;
    }

    public Face face() {
        return face;
    }

    public double size() {
        return size;
    }
}
