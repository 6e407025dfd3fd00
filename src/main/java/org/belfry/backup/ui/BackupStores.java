package org.belfry.backup.ui;

import org.belfry.backup.Backups;
import org.belfry.backup.Restoring;
import org.belfry.history.History;

import java.nio.file.Path;

/** What the dialog of backups asks of an open file. */
public record BackupStores(Path file, Backups backups, Restoring restoring, History history) {}
