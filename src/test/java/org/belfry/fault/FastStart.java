package org.belfry.fault;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * What lets a child start in half the time: an archive of the classes it loads, as one that ran to
 * its end loaded them. The archive wants jars where the class path has folders.
 */
final class FastStart {
    /** Starts like any other process. */
    static final FastStart NONE =
            new FastStart(System.getProperty("java.class.path"), List.of("-Xshare:auto"));

    private final String classPath;
    private final List<String> options;

    private FastStart(String classPath, List<String> options) {
        this.classPath = classPath;
        this.options = options;
    }

    String classPath() {
        return classPath;
    }

    List<String> options() {
        return options;
    }

    /** Runs a main method to its end, once, in a folder that holds the archive from then on. */
    static FastStart trained(Path folder, Class<?> main, String... arguments) throws Exception {
        var entries = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            boolean isFolder = Files.isDirectory(path);
            Path jar = folder.resolve(entries.size() + ".jar");
            if (isFolder) {
                pack(path, jar);
            }
            entries.add(isFolder ? jar.toString() : entry);
        }
        String classPath = String.join(File.pathSeparator, entries);
        Path archive = folder.resolve("classes.jsa");
        var training =
                new FastStart(
                        classPath, List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"));
        try (Child child = Child.start(training, main, arguments)) {
            child.awaitEnd();
        }
        return Files.exists(archive)
                ? new FastStart(
                        classPath, List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable"))
                : NONE;
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (var out =
                        new JarOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(jar), 1 << 16));
                Stream<Path> files = Files.walk(folder)) {
            out.setLevel(0);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                out.putNextEntry(new JarEntry(name));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
