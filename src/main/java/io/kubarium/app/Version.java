package io.kubarium.app;

import java.util.Optional;

/** Which Kubarium this is. */
final class Version {
    private Version() {}

    /** As the build stamped it on the module; a run from loose classes has none. */
    static String current() {
        return Optional.ofNullable(Version.class.getModule().getDescriptor()).flatMap(module -> module.rawVersion()).orElse("unreleased");
    }
}
