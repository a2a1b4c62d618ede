package io.kubarium.ui.stage;

import io.kubarium.diagram.Camera;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The ground of the stage with its grid of dots, as one image that is made again only when the camera moves. */
final class DotGrid extends ImageView {

    private static final double PITCH = 24;
    private static final double CLOSEST = 12;
    private static final double RADIUS = 1.15;

    private record Drawn(Camera camera, int width, int height, Color ground, Color dots) {}

    private Drawn drawn;

    DotGrid() {
        setMouseTransparent(true);
        setSmooth(false);
    }

    void draw(Camera camera, double width, double height, Brush brush) {
        int w = (int) Math.ceil(Math.max(1, width));
        int h = (int) Math.ceil(Math.max(1, height));
        Drawn wanted = new Drawn(camera, w, h, brush.ink("bg", 1), brush.ink("dots", 1));
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        int[] pixels = new int[w * h];
        Arrays.fill(pixels, argb(wanted.ground, wanted.dots, 0));
        double pitch = PITCH * camera.scale();
        while (pitch < CLOSEST) {
            pitch *= 2;
        }
        double radius = RADIUS * Math.clamp(camera.scale(), 0.8, 1.6);
        for (double y = start(camera.y(), pitch); y < h + radius; y += pitch) {
            for (double x = start(camera.x(), pitch); x < w + radius; x += pitch) {
                dot(pixels, w, h, x, y, radius, wanted);
            }
        }
        setImage(new WritableImage(new PixelBuffer<>(w, h, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
    }

    private static double start(double offset, double pitch) {
        double first = (offset + pitch / 2) % pitch;
        return first < 0 ? first + pitch : first;
    }

    private static void dot(int[] pixels, int w, int h, double x, double y, double radius, Drawn d) {
        for (int py = (int) (y - radius - 1); py <= y + radius + 1; py++) {
            for (int px = (int) (x - radius - 1); px <= x + radius + 1; px++) {
                if (px < 0 || py < 0 || px >= w || py >= h) {
                    continue;
                }
                double far = Math.sqrt((px + 0.5 - x) * (px + 0.5 - x) + (py + 0.5 - y) * (py + 0.5 - y));
                double cover = Math.clamp(radius + 0.5 - far, 0, 1);
                if (cover > 0) {
                    pixels[py * w + px] = argb(d.ground, d.dots, cover);
                }
            }
        }
    }

    private static int argb(Color from, Color to, double t) {
        Color c = from.interpolate(to, t);
        return 0xFF000000 | (int) Math.round(c.getRed() * 255) << 16 | (int) Math.round(c.getGreen() * 255) << 8
                | (int) Math.round(c.getBlue() * 255);
    }
}
