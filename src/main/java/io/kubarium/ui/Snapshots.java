package io.kubarium.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of a scene that need not be shown. */
public final class Snapshots {
    private static final int MOST_TRIES = 4;

    private Snapshots() {
    }

    /** A picture of the scene, taken until two in a row are equal: some controls settle only after the first pulse. */
    public static BufferedImage settled(Scene scene) {
        int[] before = {};
        int[] now = pixels(scene);
        for (int tries = 1; tries < MOST_TRIES && !Arrays.equals(before, now); tries++) {
            before = now;
            now = pixels(scene);
        }
        BufferedImage image = new BufferedImage((int) scene.getWidth(), (int) scene.getHeight(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, image.getWidth(), image.getHeight(), now, 0, image.getWidth());
        return image;
    }

    /** Writes a picture as PNG. */
    public static void write(BufferedImage image, Path file) throws IOException {
        if (!ImageIO.write(image, "png", file.toFile())) throw new IOException("cannot write " + file + " as PNG");
    }

    private static int[] pixels(Scene scene) {
        int width = (int) scene.getWidth();
        int height = (int) scene.getHeight();
        WritableImage shot = scene.snapshot(new WritableImage(width, height));
        int[] pixels = new int[width * height];
        shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
