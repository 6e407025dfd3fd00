import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks or rewrites the layout of every Java source: {@code Format check|write|off FOLDER}. */
class Format {
    public static void main(String[] args) throws Exception {
        if (args[0].equals("off")) {
            return;
        }
        var formatter = new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
        List<Path> sources;
        try (var walk = Files.walk(Path.of(args[1]))) {
            sources = walk.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        }
        int wrong = 0;
        for (Path source : sources) {
            String text = Files.readString(source);
            String wanted =
                    formatter.formatSourceAndFixImports(
                            RemoveUnusedImports.removeUnusedImports(text));
            if (text.equals(wanted)) {
                continue;
            }
            if (args[0].equals("write")) {
                Files.writeString(source, wanted);
            } else {
                System.err.println("not formatted: " + source);
                wrong++;
            }
        }
        if (wrong > 0) {
            System.err.println("rewrite them with: mvn process-sources -Dformat.mode=write");
            System.exit(1);
        }
    }
}
