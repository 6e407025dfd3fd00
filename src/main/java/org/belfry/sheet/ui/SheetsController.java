package org.belfry.sheet.ui;

import javafx.scene.layout.Region;

import org.belfry.kit.FileChoices;
import org.belfry.kit.Kit;
import org.belfry.kit.Notice;
import org.belfry.kit.Page;
import org.belfry.kit.Running;
import org.belfry.sheet.Fact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The page on which legacy member sheets are read, reviewed and stored, one file at a time or many.
 */
public final class SheetsController implements Page, SheetsView.Actions {
    /** The place the navigator knows it by. */
    public static final String PLACE = "sheets";

    private static final String NETWORK_FILE = ".belfry";

    private final Kit kit;
    private final SheetsModel model = new SheetsModel();
    private final SheetFiles files;
    private final SheetsDesk desk;
    private final SheetsView view;

    /**
     * The page for one file.
     *
     * @param changed tells the window that something was written
     * @param undo takes back what was done last, for the notice that offers it
     * @param links what else can be imported or exported
     */
    public SheetsController(
            Kit kit, SheetStores stores, Runnable changed, Runnable undo, List<SheetsLink> links) {
        this.kit = kit;
        files = new SheetFiles(stores.reader());
        var words = new FactWords(kit.texts(), stores.countries());
        var correction = new FactCorrection(words, stores.countries());
        desk = new SheetsDesk(kit, stores, model, changed, undo);
        view = new SheetsView(kit, words, correction, model, List.copyOf(links), this);
        model.current.subscribe(entry -> desk.compare());
    }

    @Override
    public Region view() {
        return view.view();
    }

    @Override
    public void shown() {
        view.focus();
    }

    @Override
    public void refresh() {
        desk.refresh();
    }

    /**
     * Reads files, and all that lies in folders, and puts them at the end of the queue; the first
     * comes to the front. A network file among them is left to the window, which opens it.
     */
    @Override
    public boolean take(List<Path> paths) {
        if (paths.stream().anyMatch(path -> path.toString().endsWith(NETWORK_FILE))) {
            return false;
        }
        if (paths.stream().noneMatch(Files::isDirectory)) {
            read(paths, Set.of());
        } else {
            kit.background()
                    .files(
                            "sheet.gathering",
                            progress -> DroppedFiles.of(paths, progress),
                            this::gathered);
        }
        return true;
    }

    private void gathered(DroppedFiles.Found found) {
        if (!found.closed().isEmpty()) {
            String first = SheetFiles.name(found.closed().getFirst());
            int count = found.closed().size();
            kit.notices().show(Notice.attention(kit.texts().of("sheet.closed", count, first)));
        }
        if (found.files().isEmpty()) {
            kit.notices().show(Notice.info(kit.texts().of("sheet.gathered.none")));
        }
        read(found.files(), found.inFolders());
    }

    /** Reads files; what nobody named and is no text leaves the queue again. */
    private void read(List<Path> paths, Set<Path> unnamed) {
        List<QueueEntry> added = model.add(paths);
        if (added.isEmpty()) {
            return;
        }
        if (model.review().isEmpty()) {
            model.current.set(added.getFirst());
        }
        Running running =
                kit.background()
                        .files(
                                "sheet.reading.files",
                                progress ->
                                        files.read(
                                                added.stream().map(QueueEntry::file).toList(),
                                                progress),
                                outcomes -> {
                                    arrived(added, outcomes);
                                    desk.leaveOut(added, unnamed);
                                });
        running.stopping().subscribe((was, is) -> desk.dropUnread(added));
    }

    private void arrived(List<QueueEntry> entries, List<SheetFiles.Outcome> outcomes) {
        for (int i = 0; i < entries.size(); i++) {
            desk.arrived(entries.get(i), outcomes.get(i));
        }
        desk.compare();
        view.focus();
    }

    @Override
    public void choose() {
        take(
                kit.files()
                        .openSeveral(
                                kit.texts().of("sheet.choose.title"),
                                new FileChoices.Kind(
                                        kit.texts().of("sheet.choose.text"),
                                        ".txt",
                                        ".text",
                                        ".html",
                                        ".htm"),
                                new FileChoices.Kind(kit.texts().of("sheet.choose.any"), "")));
    }

    @Override
    public void show(QueueEntry entry) {
        model.current.set(entry);
    }

    @Override
    public void remove(QueueEntry entry) {
        desk.remove(entry);
    }

    @Override
    public void refuse() {
        desk.refuse();
        view.focus();
    }

    @Override
    public void accept() {
        if (!view.finish()) {
            return;
        }
        if (desk.isNameless()) {
            view.focus();
        } else {
            desk.accept(view::focus);
        }
    }

    @Override
    public void again(QueueEntry entry) {
        desk.again(entry);
        view.focus();
    }

    @Override
    public void showMember(QueueEntry entry) {
        desk.showMember(entry);
    }

    @Override
    public void member(String name) {
        desk.member(name);
        view.focus();
    }

    @Override
    public void suggest(String typed) {
        desk.suggest(typed);
    }

    @Override
    public void changed() {
        desk.compare();
    }

    @Override
    public void correct(FactRow row, Fact fact) {
        desk.correct(row, fact);
    }
}
