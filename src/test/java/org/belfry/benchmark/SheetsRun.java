package org.belfry.benchmark;

import org.belfry.place.Countries;
import org.belfry.sheet.Sheet;
import org.belfry.sheet.SheetReader;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reading 1,000 sheets, generated from the forms the tests know: three forms a sheet, in every
 * order, with their line ends and spaces varied. To be run by hand: {@code mvn -q test-compile
 * exec:exec@bench -Dbench=SheetsRun}.
 */
public final class SheetsRun {
    private static final Path FORMS = Path.of("src/test/resources/org/belfry/sheet/forms");
    private static final int RUNS = 10;
    private static final long NANOS = 1_000_000;

    private SheetsRun() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        List<byte[]> sheets = sheets(count);
        long bytes = sheets.stream().mapToLong(sheet -> sheet.length).sum();
        Times.Turn first = Times.of(() -> read(sheets));
        long process = ManagementFactory.getRuntimeMXBean().getUptime();
        var reading = new Times();
        for (int run = 0; run < RUNS; run++) {
            reading.add(Times.of(() -> read(sheets)));
        }
        System.out.printf("%d sheets, %d bytes, %s%n", count, bytes, Times.machine());
        System.out.printf(
                "cold: %d ms, processor %d ms", first.wall() / NANOS, first.processor() / NANOS);
        System.out.printf(", with the start of the process %d ms%n", process);
        System.out.println("warm: " + reading);
        System.out.println("at most 5000 ms");
    }

    private static void read(List<byte[]> sheets) throws Exception {
        var reader = new SheetReader(new Countries());
        int facts = 0;
        for (byte[] bytes : sheets) {
            Sheet sheet = reader.read("sheet", bytes);
            facts += sheet.facts().size();
        }
        if (facts < sheets.size()) {
            throw new IllegalStateException("only " + facts + " facts");
        }
    }

    private static List<byte[]> sheets(int count) throws Exception {
        List<String> forms = new ArrayList<>();
        try (var files = Files.list(FORMS)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith("-en.txt") || file.toString().endsWith("-fr.txt")) {
                    forms.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        var sheets = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            int second = (i + 1 + i / forms.size()) % forms.size();
            int third = (i + 2 + 2 * (i / forms.size())) % forms.size();
            String text = forms.get(i % forms.size()) + forms.get(second) + forms.get(third);
            sheets.add(varied(text, i).getBytes(StandardCharsets.UTF_8));
        }
        return sheets;
    }

    private static String varied(String text, int i) {
        return switch (i % 3) {
            case 0 -> text;
            case 1 -> text.replace("\r", "").replace("\n", "\r\n");
            default -> text.replace(": ", ":\u00a0").replace("•", "-");
        };
    }
}
