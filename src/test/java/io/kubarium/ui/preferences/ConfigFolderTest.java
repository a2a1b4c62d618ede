package io.kubarium.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where each platform keeps what a person prefers. */
class ConfigFolderTest {
    @Test
    void eachPlatformHasItsOwnFolder() {
        assertEquals(Path.of("/home/ada/.config/kubarium"), folder("Linux", Map.of()));
        assertEquals(Path.of("/home/ada/conf/kubarium"), folder("Linux", Map.of("XDG_CONFIG_HOME", "/home/ada/conf")));
        assertEquals(Path.of("/home/ada/.config/kubarium"), folder("FreeBSD", Map.of("XDG_CONFIG_HOME", "conf")), "a relative one is to be ignored");
        assertEquals(Path.of("/home/ada/Library/Application Support/Kubarium"), folder("Mac OS X", Map.of("XDG_CONFIG_HOME", "/x")));
        assertEquals(Path.of("/roaming/Kubarium"), folder("Windows 11", Map.of("APPDATA", "/roaming")));
        assertEquals(Path.of("/home/ada/AppData/Roaming/Kubarium"), folder("Windows 11", Map.of()));
    }

    @Test
    void aPropertyNamesAnother() {
        Map<String, String> properties = new TreeMap<>(Map.of("os.name", "Linux", "user.home", "/home/ada", "kubarium.config", "/tmp/mine"));
        assertEquals(Path.of("/tmp/mine"), ConfigFolder.of(properties::get, name -> "/elsewhere"));
    }

    private static Path folder(String system, Map<String, String> environment) {
        Map<String, String> properties = Map.of("os.name", system, "user.home", "/home/ada");
        return ConfigFolder.of(properties::get, environment::get);
    }
}
