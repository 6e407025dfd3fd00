package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.sync.Network.EAGER;
import static org.belfry.sync.Network.NEVER;
import static org.belfry.sync.Network.assertAlike;
import static org.belfry.sync.Network.dump;
import static org.belfry.sync.Network.export;
import static org.belfry.sync.Network.lying;
import static org.belfry.sync.Network.meet;
import static org.belfry.sync.Network.member;
import static org.belfry.sync.Network.rename;
import static org.belfry.sync.Network.take;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;
import org.belfry.db.Undo;
import org.belfry.db.generated.tables.records.RetirementRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Snapshots stand for all batches before them, and batches go when everybody has them. */
class SnapshotTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private final Network network = new Network(files);

    /** A folder from which all batches but the last of each station are gone. */
    private Path pruned(Database anne, Database bob) throws Exception {
        Path folder = network.folder("stick");
        String lille = member(anne, "Lille");
        for (int i = 0; i < 6; i++) {
            rename(anne, lille, "Lille " + i);
            export(anne, folder, NEVER);
        }
        meet(folder, NEVER, List.of(anne, bob));
        meet(folder, EAGER, List.of(anne, bob));
        assertThat(lying(folder, "snapshot-")).hasSize(1);
        assertThat(lying(folder, "0")).hasSize(2);
        return folder;
    }

    private Database bob(Database anne) throws Exception {
        Path first = network.folder("first");
        member(anne, "Arras");
        export(anne, first, NEVER);
        return network.join(first);
    }

    @Test
    void aNewLaptopJoinsFromASnapshotAndWorksWithTheOthers() throws Exception {
        Database anne = files.make("anne.belfry");
        Database bob = bob(anne);
        Path folder = pruned(anne, bob);
        Database carla = network.join(folder);
        assertAlike(List.of(anne, bob, carla));

        String lyon = member(carla, "Lyon");
        rename(bob, member(bob, "Nice"), "Nizza");
        meet(folder, EAGER, List.of(anne, bob, carla));
        rename(anne, lyon, "Lyon A");
        rename(carla, lyon, "Lyon C");
        meet(folder, EAGER, List.of(carla, bob, anne));
        assertAlike(List.of(anne, bob, carla));
        assertThat(dump(carla)).contains("conflict", "Nizza");
        new Undo(carla).undo(new Undo(carla).undoable().orElseThrow());
        meet(folder, EAGER, List.of(carla, bob, anne));
        assertAlike(List.of(anne, bob, carla, network.join(folder)));
    }

    @Test
    void whoJoinedFromASnapshotBringsItToAnEmptyFolder() throws Exception {
        Database anne = files.make("anne.belfry");
        Database bob = bob(anne);
        Database carla = network.join(pruned(anne, bob));
        member(carla, "Lyon");
        Path other = network.folder("other");
        export(carla, other, NEVER);
        assertThat(lying(other, "snapshot-")).hasSize(1);
        Database dora = network.join(other);
        assertAlike(List.of(carla, dora));
    }

    @Test
    void aStationThatComesBackLateKeepsItsOwnWork() throws Exception {
        Database anne = files.make("anne.belfry");
        Database bob = bob(anne);
        Path folder = network.folder("stick");
        String lille = member(anne, "Lille");
        meet(folder, NEVER, List.of(anne, bob));
        rename(bob, lille, "Lille B");
        member(bob, "Nice");
        var retired = new RetirementRecord();
        retired.setStation(bob.stationId());
        retired.setEpoch(bob.<String>note((sql, own) -> own.epoch()));
        retired.setSeq(0L);
        anne.write(Intent.of("retire.station"), tx -> tx.insert(retired));
        for (int i = 0; i < 5; i++) {
            rename(anne, lille, "Lille " + i);
            export(anne, folder, EAGER);
        }
        assertThat(lying(folder, "snapshot-")).isNotEmpty();
        assertThat(lying(folder, "0")).hasSizeLessThan(5);
        take(bob, folder);
        meet(folder, NEVER, List.of(bob, anne));
        assertAlike(List.of(anne, bob));
        assertThat(dump(anne)).contains("Nice", "Lille B", "conflict");
        assertAlike(List.of(anne, bob, network.join(folder)));
    }

    @Test
    void batchesStayUntilEverybodyHasThem() throws Exception {
        Database anne = files.make("anne.belfry");
        Database bob = bob(anne);
        Path folder = network.folder("stick");
        meet(folder, NEVER, List.of(anne, bob));
        String lille = member(anne, "Lille");
        for (int i = 0; i < 5; i++) {
            rename(anne, lille, "Lille " + i);
            export(anne, folder, EAGER);
        }
        assertThat(lying(folder, "snapshot-")).isNotEmpty();
        int before = lying(folder, "0").size();
        assertThat(before).isGreaterThan(5);
        take(bob, folder);
        assertThat(bob.<Integer>read(sql -> sql.fetchCount(org.belfry.db.generated.Tables.OP)))
                .as("all that happened, not only what stands")
                .isEqualTo(
                        anne.<Integer>read(
                                sql -> sql.fetchCount(org.belfry.db.generated.Tables.OP)));
        export(bob, folder, EAGER);
        take(anne, folder);
        export(anne, folder, EAGER);
        assertThat(lying(folder, "0").size()).isLessThan(before);
        assertThat(lying(folder, "snapshot-")).hasSize(1);
    }

    @Test
    void aSnapshotThatDoesNotFitItsDigestsIsRefused() throws Exception {
        Database anne = files.make("anne.belfry");
        Database bob = bob(anne);
        Path folder = pruned(anne, bob);
        Path snapshot = lying(folder, "snapshot-").getFirst();
        String text = Files.readString(snapshot);
        String end = text.substring(text.lastIndexOf("{\"end\""));
        String body = text.substring(0, text.length() - end.length()).replace("Lille 5", "Lille 6");
        String sum =
                java.util.HexFormat.of()
                        .formatHex(
                                Digests.sha256()
                                        .digest(
                                                body.getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8)));
        Files.writeString(snapshot, body + end.replaceFirst("[0-9a-f]{64}", sum));
        Database carla = files.make("carla.belfry");
        Database.create(
                files.folder().resolve("dora.belfry"), files.setup(), anne.fileId(), d -> {});
        Database dora = files.open("dora.belfry", files.setup());
        Imported imported =
                new Sync(dora, "1").importFrom(folder, org.belfry.paper.Progress.UNWATCHED);
        assertThat(imported.problems()).extracting(e -> e.key()).contains("sync.line.mismatch");
        assertThat(carla.differences()).isEmpty();
    }

    @Test
    void twoBranchesOfAClonedDiskGoThroughASnapshot() throws Exception {
        Database anne = files.make("anne.belfry");
        Database bob = bob(anne);
        Path folder = network.folder("stick");
        String lille = member(anne, "Lille");
        meet(folder, NEVER, List.of(anne, bob));
        anne.close();
        Path memory = network.folder("memory2");
        try (var kept = Files.list(files.folder().resolve("memory"))) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                Files.copy(file, memory.resolve(file.getFileName()));
            }
        }
        Files.copy(files.folder().resolve("anne.belfry"), files.folder().resolve("clone.belfry"));
        Database one = files.open("anne.belfry", files.setup());
        var setup = files.setup();
        Database clone =
                files.open(
                        "clone.belfry",
                        new Setup(
                                new StationMemory(memory),
                                setup.clock(),
                                setup.author(),
                                setup.stationName()));
        rename(one, lille, "Lille 1");
        rename(clone, lille, "Lille 2");
        rename(clone, lille, "Lille 3");
        export(one, folder, NEVER);
        export(clone, network.folder("other"), NEVER);
        take(bob, folder);
        take(bob, network.folder("other"));
        rename(bob, member(bob, "Nice"), "Nizza");
        assertThat(dump(bob)).contains("conflict");
        Path third = network.folder("third");
        export(bob, third, EAGER);
        meet(third, EAGER, List.of(one, clone, bob));
        assertAlike(List.of(bob, one, clone));
        for (Path batch : lying(third, "0")) {
            Files.delete(batch);
        }
        Database dora = network.join(third);
        rename(dora, lille, "Lille D");
        meet(third, EAGER, List.of(dora, one, clone, bob));
        assertAlike(List.of(bob, one, clone, dora));
        assertThat(dump(dora)).doesNotContain("[\"conflict");
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 9, 11, 12})
    void whateverWasDoneAndBroughtEverybodyComesToTheSame(long seed) throws Exception {
        var chance = new Random(seed);
        Path folder = network.folder("stick");
        Path other = network.folder("other");
        var all = new ArrayList<Database>(List.of(files.make("anne.belfry")));
        member(all.getFirst(), "Lille");
        export(all.getFirst(), folder, NEVER);
        all.add(network.join(folder));
        all.add(network.join(folder));
        for (int i = 0; i < 80; i++) {
            Database who = all.get(chance.nextInt(all.size()));
            Path where = chance.nextInt(4) == 0 ? other : folder;
            switch (chance.nextInt(6)) {
                case 0 -> export(who, where, chance.nextBoolean() ? EAGER : NEVER);
                case 1 -> take(who, where);
                default -> Network.act(who, chance);
            }
            if (i == 50) {
                all.add(network.join(folder));
            }
        }
        meet(folder, EAGER, all);
        all.add(network.join(folder));
        assertAlike(all);
        for (int i = 0; i < 20; i++) {
            Network.act(all.get(chance.nextInt(all.size())), chance);
        }
        meet(folder, EAGER, all);
        assertAlike(all);
    }
}
