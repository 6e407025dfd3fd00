import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** Generates the jOOQ classes from the real migrations, run by the real runner on a real file. */
class Codegen {
    public static void main(String[] args) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Path base = Path.of(args[0]);
        Path target = base.resolve("target");
        Path out = target.resolve("generated-sources/jooq");
        Path file = target.resolve("codegen.db");
        Path stamp = target.resolve("codegen.stamp");
        String sources = stampOf(base);
        if (Files.exists(stamp) && Files.exists(out) && Files.readString(stamp).equals(sources)) {
            return;
        }
        Files.createDirectories(target);
        Files.deleteIfExists(file);
        migrate(base, target.resolve("codegen-classes"), file);
        GenerationTool.generate(configuration(file, out));
        Files.writeString(stamp, sources);
    }

    /**
     * The runner is compiled here by itself, since the rest of the program needs what we generate.
     */
    private static void migrate(Path base, Path classes, Path file) throws Exception {
        Path runner = base.resolve("src/main/java/org/belfry/db/Migrations.java");
        Files.createDirectories(classes);
        int compiled =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                runner.toString());
        if (compiled != 0) {
            throw new IllegalStateException("the migration runner does not compile");
        }
        URL[] path = {classes.toUri().toURL(), base.resolve("src/main/resources").toUri().toURL()};
        try (var loader = new URLClassLoader(path, Codegen.class.getClassLoader());
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            loader.loadClass("org.belfry.db.Migrations")
                    .getMethod("apply", Connection.class)
                    .invoke(null, connection);
        }
    }

    private static Configuration configuration(Path file, Path out) {
        var jdbc = new Jdbc().withDriver("org.sqlite.JDBC").withUrl("jdbc:sqlite:" + file);
        var database =
                new Database()
                        .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                        .withExcludes(".*_search_(data|idx|content|docsize|config)|sqlite_.*")
                        .withForcedTypes(
                                new ForcedType()
                                        .withName("BIGINT")
                                        .withIncludeTypes("(?i:INTEGER)"),
                                new ForcedType().withName("DOUBLE").withIncludeTypes("(?i:REAL)"));
        var generate =
                new Generate()
                        .withPojos(false)
                        .withDaos(false)
                        .withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false)
                        .withImplicitJoinPathsManyToMany(false);
        var target =
                new Target()
                        .withPackageName("org.belfry.db.generated")
                        .withDirectory(out.toString());
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(jdbc)
                .withGenerator(
                        new Generator()
                                .withDatabase(database)
                                .withGenerate(generate)
                                .withTarget(target));
    }

    private static String stampOf(Path base) throws IOException {
        var stamp = new StringBuilder();
        try (Stream<Path> scripts =
                Files.list(base.resolve("src/main/resources/org/belfry/db/migration"))) {
            for (Path script : scripts.sorted().toList()) {
                stamp.append(script.getFileName()).append(Files.readString(script).hashCode());
            }
        }
        for (String each : List.of("pom.xml", "src/build/Codegen.java")) {
            stamp.append(Files.readString(base.resolve(each)).hashCode());
        }
        return stamp.toString();
    }
}
