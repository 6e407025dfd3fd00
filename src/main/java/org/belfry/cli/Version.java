package org.belfry.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, as the archive of the program has it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"belfry " + (version == null ? "from sources" : version)};
    }
}
