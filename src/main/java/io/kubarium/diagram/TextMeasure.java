package io.kubarium.diagram;

/** Tells how wide a text is, so that layout needs no toolkit. */
@FunctionalInterface
public interface TextMeasure {

    /** The width of the text in pixels at 100 %. */
    double width(String text, Type type);
}
