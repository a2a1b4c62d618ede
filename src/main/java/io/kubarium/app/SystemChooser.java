package io.kubarium.app;

import io.kubarium.ui.PathChooser;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/** The desktop's own dialogs for files and folders. */
final class SystemChooser implements PathChooser {
    private final Stage owner;

    SystemChooser(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> choose(What what, Optional<Path> from) {
        Path home = Path.of(System.getProperty("user.home"));
        File start = from.filter(Files::isDirectory).orElse(home).toFile(); // a dialog refuses a folder that is not there
        File chosen = what == What.FILE ? file(start) : folder(start);
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private File file(File start) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a manifest, or a scenario by any of its files");
        chooser.setInitialDirectory(start);
        chooser.getExtensionFilters().addAll(new ExtensionFilter("Manifests and scenarios", "*.yaml", "*.yml", "*.json", "script.txt", "lesson.md"), new ExtensionFilter("All files", "*"));
        return chooser.showOpenDialog(owner);
    }

    private File folder(File start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a scenario or a lesson by its folder");
        chooser.setInitialDirectory(start);
        return chooser.showDialog(owner);
    }
}
