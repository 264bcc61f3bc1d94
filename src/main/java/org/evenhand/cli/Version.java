package org.evenhand.cli;

import org.evenhand.shared.SoftwareVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of this software. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {SoftwareVersion.words()};
    }
}
