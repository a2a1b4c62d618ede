package io.kubarium.ui.preferences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where preferences lie: {@code preferences.json} in the folder that the platform has for such things. */
public final class PreferencesFile {
    private static final String NAME = "preferences.json";
    private final Path file;

    /** The file in a folder, which need not be there yet. */
    public PreferencesFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** What it says. Without a file, or with one that cannot be read, it is the first start. */
    public Preferences read() {
        try {
            return PreferencesJson.read(Files.readString(file));
        } catch (IOException e) {
            return Preferences.FIRST;
        }
    }

    /** Writes it whole or not at all. */
    public void write(Preferences preferences) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(NAME + ".new");
        Files.writeString(fresh, PreferencesJson.write(preferences));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
