package org.belfry.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class SynchronisedTest {
    @TempDir private Path folder = Path.of("");

    private static Optional<String> by(Path file) {
        return Synchronised.folder(file).map(Synchronised::by);
    }

    private static Optional<String> onDisk(Path file, String type) {
        return Synchronised.folder(file, Map.of(), each -> type).map(Synchronised::by);
    }

    @ParameterizedTest
    @CsvSource({
        ".sync_3f2a1b.db, Nextcloud",
        "._sync_3f2a1b.db, Nextcloud",
        ".csync_journal.db, Nextcloud",
        ".owncloudsync.log, Nextcloud",
        ".nextcloudsync.log, Nextcloud",
        ".stignore, Syncthing",
        ".stfolder, Syncthing",
        ".stversions, Syncthing",
        ".dropbox, Dropbox",
        ".dropbox.cache, Dropbox",
        ".tmp.driveupload, Google Drive",
    })
    void aMarkInTheFolderOrInOneAboveTells(String mark, String program) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("network/2026"));
        assertThat(by(inside.resolve("a.belfry"))).isEmpty();
        Files.createFile(folder.resolve(mark));
        assertThat(by(inside.resolve("a.belfry"))).contains(program);
        assertThat(by(folder.resolve("a.belfry"))).contains(program);
        assertThat(by(folder.resolve("not/there/yet/a.belfry"))).contains(program);
    }

    @ParameterizedTest
    @CsvSource({
        "OneDrive, OneDrive",
        "OneDrive - City of Lille, OneDrive",
        "onedrive, OneDrive",
        "Google Drive, Google Drive",
        "GoogleDrive-anne@example.org, Google Drive",
        "My Drive, Google Drive",
        "Mon Drive, Google Drive",
        "Mobile Documents/com~apple~CloudDocs, iCloud",
        "iCloudDrive, iCloud",
    })
    void theNameOfAFolderTells(String name, String program) {
        assertThat(by(folder.resolve(name).resolve("desk/a.belfry"))).contains(program);
    }

    @Test
    void windowsTellsWhereOneDriveStands() {
        Map<String, String> environment = Map.of("OneDriveCommercial", folder + "/work");
        assertThat(Synchronised.folder(folder.resolve("work/a.belfry"), environment, any -> "NTFS"))
                .contains(new Synchronised("OneDrive"));
        assertThat(
                        Synchronised.folder(
                                folder.resolve("worker/a.belfry"), environment, any -> "NTFS"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cifs",
                "smb3",
                "smbfs",
                "nfs",
                "nfs4",
                "afpfs",
                "fuse.sshfs",
                "davfs",
                "webdav",
                "fuse.rclone",
                "CIFS"
            })
    void anotherMachinesDiskIsANetworkDrive(String type) {
        assertThat(onDisk(folder.resolve("not/there/yet/a.belfry"), type)).contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "NTFS", "apfs", "tmpfs", "vfat", "exfat", "fuseblk", "btrfs"})
    void aDiskOfThisMachineIsNone(String type) {
        assertThat(onDisk(folder.resolve("a.belfry"), type)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OneDriver", "Dropbox notes", "my drives", "Nextcloud", "icloud"})
    void aNameThatOnlyLooksLikeItIsNone(String name) {
        assertThat(by(folder.resolve(name).resolve("a.belfry"))).isEmpty();
    }

    @Test
    void theFolderDropboxHasInEverybodysHomeIsNone() throws IOException {
        Files.createDirectory(folder.resolve(".dropbox"));
        assertThat(by(folder.resolve("a.belfry"))).isEmpty();
    }

    @Test
    void aFolderThatCannotBeAskedIsNone() {
        assertThat(by(Path.of("/proc/self/nowhere/a.belfry"))).isEmpty();
        assertThat(by(Path.of("/"))).isEmpty();
        assertThat(by(Path.of("a.belfry"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Syncthing", ""})
    void itIsSaidInBothLanguagesWithAPlaceThatIsBetter(String program) {
        var place = new Synchronised(program);
        for (Language language : Language.values()) {
            String said =
                    new Texts(language)
                            .of(place.key(), "/sync/a.belfry", place.by(), "/home/anne/belfry");
            assertThat(said).contains("/sync/a.belfry", program, "/home/anne/belfry", "export");
        }
    }
}
