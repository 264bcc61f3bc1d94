package org.evenhand.shared;

import java.util.Objects;

/** The version that the build wrote into the archive. */
public final class SoftwareVersion {

    private SoftwareVersion() {}

    /** As in "Evenhand 0.1.0". */
    public static String words() {
        String built = SoftwareVersion.class.getPackage().getImplementationVersion();
        return "Evenhand " + Objects.requireNonNullElse(built, "(not built)");
    }
}
