package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.belfry.sync.Network.EAGER;
import static org.belfry.sync.Network.NEVER;
import static org.belfry.sync.Network.dump;
import static org.belfry.sync.Network.export;
import static org.belfry.sync.Network.lying;
import static org.belfry.sync.Network.meet;
import static org.belfry.sync.Network.member;
import static org.belfry.sync.Network.rename;

import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.paper.Progress;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An export that copies, erases in files, writes a snapshot and takes batches away, and any call of
 * it to the disk fails: whoever joins then comes to one state or the other, and the next export
 * completes it.
 */
class FailingExportTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private final Network network = new Network(files);
    private final Map<String, String> dumps = new HashMap<>();

    @Test
    void theNthCallFails() throws Exception {
        Database anne = files.make("anne.belfry");
        String lille = member(anne, "Lille");
        Path folder = network.folder("stick");
        export(anne, folder, NEVER);
        Database bob = network.join(folder);
        String person = Network.person(anne, "Somebody");
        for (int i = 0; i < 3; i++) {
            rename(anne, lille, "Lille " + i);
            meet(folder, NEVER, List.of(anne, bob));
        }
        String before = dump(anne);
        Network.erase(anne, person);
        // The books know of the batch; every attempt begins with the same folder.
        export(anne, network.folder("elsewhere"), NEVER);
        String after = dump(anne);

        for (int failing = 1; ; failing++) {
            Path here = copy(folder, "stick" + failing);
            var calls = new FailingCalls(failing, failing % 2 == 0);
            Throwable thrown =
                    catchThrowable(() ->
                            new SyncExport(anne, "1", EAGER)
                                    .to(new SyncFolder(here, calls), Progress.UNWATCHED));
            if (thrown != null) {
                assertThat(thrown).as("call %d", failing).isInstanceOf(Refusal.class);
            }
            assertThat(joined(here)).as("call %d", failing).isIn(before, after);
            if (thrown == null && failing > calls.count()) {
                assertThat(calls.count()).isGreaterThan(50);
                assertThat(dumps).as("states on the way").hasSizeGreaterThan(5);
                return;
            }
            export(anne, here, EAGER);
            assertThat(joined(here)).as("call %d, completed", failing).isEqualTo(after);
            for (Path file : lying(here, "")) {
                assertThat(Files.readString(file)).doesNotContain("Somebody");
            }
            assertThat(lying(here, "snapshot-")).as("call %d", failing).hasSize(1);
            assertThat(lying(here, "0")).as("call %d", failing).hasSizeLessThan(5);
        }
    }

    /** The dump of whoever joins from a folder; the same files are asked once. */
    private String joined(Path folder) throws Exception {
        var state = new StringBuilder();
        for (Path file : lying(folder, "")) {
            if (!file.getFileName().toString().startsWith(".")) {
                String text = Files.readString(file);
                int end = text.indexOf("\"at\":");
                state.append(folder.relativize(file)).append(' ').append(text.length());
                state.append(' ').append(text.substring(0, Math.max(end, 0)).hashCode());
                state.append(text.contains("Somebody")).append('\n');
            }
        }
        String key = state.toString();
        if (!dumps.containsKey(key)) {
            try (Database dora = network.join(folder)) {
                assertThat(dora.differences()).isEmpty();
                dumps.put(key, dump(dora));
            }
        }
        return dumps.get(key);
    }

    private Path copy(Path folder, String name) throws IOException {
        Path to = network.folder(name);
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(folder.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return to;
    }
}
