/**
 * Kubarium, an application: nobody compiles against it, so it exports nothing. It is open because Gson fills the records
 * of the scenario files and JavaFX makes the window's class by reflection.
 */
open module io.kubarium {
    requires java.desktop; // ImageIO writes the PNG files
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires com.google.gson;
    requires org.yaml.snakeyaml;
    requires static org.jspecify;
}
