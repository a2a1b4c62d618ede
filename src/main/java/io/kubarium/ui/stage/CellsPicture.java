package io.kubarium.ui.stage;

import io.kubarium.diagram.Mark;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Draws a heat map as one image, with two pixels for one of the stage. */
final class CellsPicture {

    private static final int FINE = 2;

    private CellsPicture() {}

    static ImageView of(Mark.Cells cells, Brush brush) {
        int w = Math.max(1, (int) Math.ceil(cells.width() * FINE));
        int h = Math.max(1, (int) Math.ceil(cells.height() * FINE));
        int[] pixels = new int[w * h];
        for (Mark.Cells.Cell cell : cells.cells()) {
            int color = argb(brush.ink(cell.over(), 1).interpolate(brush.ink(cell.token(), 1), cell.alpha()));
            int right = Math.min(w, (int) Math.round((cell.x() + cell.width()) * FINE));
            int bottom = Math.min(h, (int) Math.round((cell.y() + cell.height()) * FINE));
            for (int y = (int) Math.round(cell.y() * FINE); y < bottom; y++) {
                for (int x = (int) Math.round(cell.x() * FINE); x < right; x++) {
                    pixels[y * w + x] = color;
                }
            }
        }
        ImageView view = new ImageView(new WritableImage(new PixelBuffer<>(w, h, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
        view.setFitWidth(w / (double) FINE);
        view.setFitHeight(h / (double) FINE);
        return view;
    }

    private static int argb(Color c) {
        return 0xFF000000 | (int) Math.round(c.getRed() * 255) << 16 | (int) Math.round(c.getGreen() * 255) << 8 | (int) Math.round(c.getBlue() * 255);
    }
}
