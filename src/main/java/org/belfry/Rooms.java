package org.belfry;

import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.belfry.backup.ui.BackupStores;
import org.belfry.backup.ui.BackupsController;
import org.belfry.backup.ui.Replacing;
import org.belfry.exchange.ContactList;
import org.belfry.exchange.ui.ContactExport;
import org.belfry.history.History;
import org.belfry.kit.Kit;
import org.belfry.member.Contacts;
import org.belfry.member.ui.MemberListController;
import org.belfry.member.ui.MemberMenuItem;
import org.belfry.member.ui.MemberStores;
import org.belfry.report.ui.SummaryPreviewController;
import org.belfry.settings.ui.LiveSettings;
import org.belfry.settings.ui.SettingsPage;
import org.belfry.sheet.SheetImport;
import org.belfry.sheet.SheetReader;
import org.belfry.sheet.ui.SheetStores;
import org.belfry.sheet.ui.SheetsController;
import org.belfry.sheet.ui.SheetsLink;
import org.belfry.shell.FileActions;
import org.belfry.shell.MainWindow;
import org.belfry.shell.RailItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts the pages of every feature into the window: the window's half of the wiring. */
final class Rooms {
    private final Wiring wiring;
    private final Kit kit;
    private final LiveSettings settings;
    private final Supplier<Session> session;
    private final Replacing replacing;
    private final ReadOnlyIntegerWrapper memberCount = new ReadOnlyIntegerWrapper(-1);
    private @Nullable Furnished furnished;

    /** The pages of one open file. */
    private record Furnished(
            Session session, MemberListController members, SheetsController sheets) {}

    Rooms(
            Wiring wiring,
            Kit kit,
            LiveSettings settings,
            Supplier<Session> session,
            Replacing replacing) {
        this.wiring = wiring;
        this.kit = kit;
        this.settings = settings;
        this.session = session;
        this.replacing = replacing;
    }

    void furnish(MainWindow window, FileActions files) {
        window.onDrop(paths -> dropped(window, files, paths));
        window.menu("backups", "backup.menu", () -> backups().show());
        window.register(
                RailItem.of(
                                MemberListController.PLACE,
                                Feather.USERS,
                                "member.list.title",
                                id -> pages(window).members().page(id))
                        .counting(memberCount.getReadOnlyProperty()));
        window.register(
                RailItem.of(
                        SheetsController.PLACE,
                        Feather.UPLOAD,
                        "sheet.rail",
                        () -> pages(window).sheets()));
        window.register(
                RailItem.of(
                                MainWindow.SETTINGS,
                                Feather.SETTINGS,
                                "settings.rail",
                                () -> new SettingsPage(settings, kit.texts()))
                        .atFoot()
                        .withoutFile());
    }

    /** The dialog of backups of the file that is open now. */
    BackupsController backups() {
        Session open = session.get();
        var stores =
                new BackupStores(
                        open.database().file(),
                        open.backups(wiring),
                        wiring.restoring(),
                        new History(open.database(), kit.texts()));
        return new BackupsController(kit, stores, replacing);
    }

    /** The pages of the file that is open now, made when the first of them is asked for. */
    private Furnished pages(MainWindow window) {
        Session open = session.get();
        Furnished there = furnished;
        if (there == null || !there.session().equals(open)) {
            there = new Furnished(open, members(window, open), sheets(window, open));
            memberCount.bind(there.members().totalProperty());
            furnished = there;
        }
        return there;
    }

    private MemberListController members(MainWindow window, Session open) {
        var stores =
                new MemberStores(
                        open.members(),
                        open.pages(),
                        open.people(),
                        open.participations(),
                        open.twinnings(),
                        open.entries(),
                        wiring.countries());
        ContactExport export = contactExport(open);
        var preview = new SummaryPreviewController(kit, new Summaried(wiring, open));
        List<MemberMenuItem> items =
                List.of(
                        MemberMenuItem.of("print", "report.menu", Feather.PRINTER, preview::open)
                                .onPage("report.page"),
                        MemberMenuItem.of(
                                "export",
                                "exchange.export.menu",
                                Feather.DOWNLOAD,
                                (words, ids) -> export.export(words)));
        return new MemberListController(
                kit, stores, window::changed, () -> window.undo().undo(), items);
    }

    private SheetsController sheets(MainWindow window, Session open) {
        var stores =
                new SheetStores(
                        new SheetReader(wiring.countries()),
                        new SheetImport(
                                open.database(),
                                wiring.setup().clock(),
                                () -> open.backups(wiring).beforeSheets()),
                        open.members(),
                        wiring.countries());
        ContactExport export = contactExport(open);
        var link =
                new SheetsLink("export-contacts", "exchange.export.menu", () -> export.export(""));
        return new SheetsController(
                kit, stores, window::changed, () -> window.undo().undo(), List.of(link));
    }

    private ContactExport contactExport(Session open) {
        var list = new ContactList(new Contacts(open.database()), wiring.countries(), kit.texts());
        return new ContactExport(kit, list);
    }

    /** Files dropped where no page takes them: a network file is opened, all else is a sheet. */
    private void dropped(MainWindow window, FileActions files, List<Path> paths) {
        Optional<Path> network =
                paths.stream().filter(path -> path.toString().endsWith(".belfry")).findFirst();
        if (network.isPresent()) {
            files.open(network.get());
        } else if (kit.navigator().pageProperty().get() != null) {
            kit.navigator().open(SheetsController.PLACE);
            pages(window).sheets().take(paths);
        }
    }
}
