package io.kubarium.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** How long the packaged program takes from its start, by the script a person calls, until its window shows first-start. */
final class FirstFrameTime implements Bench {
    @Override
    public String name() {
        return "start.first_frame_ms";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public double measure() throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("java.home"), "bin", "kubarium");
        if (Files.notExists(script)) throw new NoSuchFileException(script.toString(), null, "only the packaged program can be started");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(script.toString(), "--first-frame").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = process.inputReader()) {
            String line = said.readLine();
            double taken = (System.nanoTime() - start) / 1e6;
            if (process.waitFor() != 0 || !"first frame".equals(line)) throw new IOException("the window did not open: status " + process.exitValue());
            return taken;
        } finally {
            process.destroy();
        }
    }
}
