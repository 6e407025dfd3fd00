package org.belfry.sheet.ui;

import org.belfry.kit.Progress;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files behind what was dropped: those dropped themselves, and all that lie in dropped folders,
 * folder by folder in the order of their names. Links are not followed, and what a system hides or
 * keeps there for itself is passed over.
 */
final class DroppedFiles extends SimpleFileVisitor<Path> {
    /** More files than a folder of sheets ever has: somebody dropped a whole disk. */
    static final int MOST = 20_000;

    private static final Set<String> OF_SYSTEMS =
            Set.of("thumbs.db", "desktop.ini", "__macosx", "$recycle.bin");

    /**
     * What was found.
     *
     * @param files all of them
     * @param inFolders those that lie in a folder which was dropped: nobody named them
     * @param closed folders and files that could not be looked into
     */
    record Found(List<Path> files, Set<Path> inFolders, List<Path> closed) {}

    private final Progress progress;
    private final Set<Path> files = new LinkedHashSet<>();
    private final Set<Path> inFolders = new LinkedHashSet<>();
    private final List<Path> closed = new ArrayList<>();

    private DroppedFiles(Progress progress) {
        this.progress = progress;
    }

    /** Looks into everything dropped; refuses more than {@link #MOST} files. */
    static Found of(List<Path> dropped, Progress progress) throws Refusal {
        var found = new DroppedFiles(progress);
        for (Path each : dropped) {
            if (Files.isDirectory(each)) {
                found.walk(each);
            } else {
                found.files.add(each);
            }
        }
        return new Found(List.copyOf(found.files), Set.copyOf(found.inFolders), found.closed);
    }

    private void walk(Path folder) throws Refusal {
        int before = inFolders.size();
        try {
            Files.walkFileTree(folder, this);
        } catch (IOException e) {
            throw new Refusal(e, "sheet.refused.unreadable", SheetFiles.name(folder));
        }
        if (inFolders.size() > MOST) {
            throw new Refusal("sheet.refused.crowded", SheetFiles.name(folder), MOST);
        }
        inFolders.stream().skip(before).sorted().forEach(files::add);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        progress.stopIfCancelled();
        return isPassedOver(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        progress.stopIfCancelled();
        if (attributes.isRegularFile() && !isPassedOver(file)) {
            inFolders.add(file);
            progress.count(inFolders.size());
        }
        return inFolders.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
        closed.add(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
        if (problem != null) {
            closed.add(folder);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isPassedOver(Path path) {
        String name = SheetFiles.name(path);
        return name.startsWith(".") || OF_SYSTEMS.contains(name.toLowerCase(Locale.ROOT));
    }
}
