package org.belfry.laws;

import org.belfry.fault.Child;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * A process with a laptop of its own, which does what its standard input says: {@code work SEED
 * COUNT}, {@code meet}, {@code dump}.
 */
final class Desk {
    private static final int BETWEEN = 10;

    private final Laptop laptop;
    private final Path out;
    private final Path in;

    private Desk(Laptop laptop, Path out, Path in) {
        this.laptop = laptop;
        this.out = out;
        this.in = in;
    }

    /** Arguments: folder of the laptop, where it writes, where it reads. */
    public static void main(String[] arguments) throws Exception {
        try (var orders = Child.ready();
                var laptop =
                        new Laptop(
                                Path.of(arguments[0]),
                                String.valueOf(Path.of(arguments[0]).getFileName()),
                                Instant.parse("2026-03-03T08:00:00Z"))) {
            var desk = new Desk(laptop, Path.of(arguments[1]), Path.of(arguments[2]));
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                Child.say(desk.answer(List.of(line.split(" ", -1))));
            }
        }
    }

    private String answer(List<String> order) throws Exception {
        return switch (order.getFirst()) {
            case "work" -> work(Long.parseLong(order.get(1)), Integer.parseInt(order.get(2)));
            case "meet" -> String.valueOf(meet());
            case "dump" -> dump();
            default -> throw new IllegalArgumentException(order.toString());
        };
    }

    private long meet() throws Exception {
        laptop.exportTo(out);
        return laptop.importFrom(in).arrived();
    }

    private String work(long seed, int count) throws Exception {
        var random = new Random(seed);
        var work = new Work(laptop.open());
        for (int i = 0; i < count; i++) {
            laptop.clock().jump(Duration.ofSeconds(random.nextInt(60)));
            Step step = Step.any(random);
            if (!step.what().happensOutside()) {
                Play.act(laptop, work, step);
            }
            if (i % BETWEEN == 0) {
                meet();
            }
        }
        return "worked";
    }

    private String dump() throws Exception {
        if (!laptop.differences().isEmpty()) {
            return String.join(" ", laptop.differences());
        }
        byte[] dump = laptop.dump().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dump));
    }
}
