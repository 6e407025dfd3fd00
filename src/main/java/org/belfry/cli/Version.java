package org.belfry.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, as the archive of the program has it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"belfry " + name()};
    }

    static String name() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "from sources" : version;
    }
}
