package org.belfry.report.ui;

import javafx.scene.layout.Region;

import org.belfry.kit.Background.Lane;
import org.belfry.kit.FileChoices;
import org.belfry.kit.Kit;
import org.belfry.kit.Page;
import org.belfry.kit.Running;
import org.belfry.report.ui.PreviewModel.Zoom;
import org.belfry.text.Language;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** One preview: makes the paper, draws its pages, saves and prints it. */
final class PreviewPage implements Page, PreviewView.Actions {
    private static final String ZOOM = "report.zoom";
    private static final String MAKING = "report.making";

    private final Kit kit;
    private final Printers printers;
    private final PreviewModel model;
    private final PreviewInteractor interactor;
    private final PreviewView view;

    PreviewPage(
            Kit kit,
            SummaryPrinting printing,
            Printers printers,
            String words,
            List<String> members) {
        this.kit = kit;
        this.printers = printers;
        model = new PreviewModel(words, members, kit.texts().language());
        interactor = new PreviewInteractor(printing);
        boolean wide = kit.remembered().get(ZOOM).filter("width"::equals).isPresent();
        model.zoom.set(wide ? Zoom.WIDTH : Zoom.ACTUAL);
        model.zoom.subscribe(
                (was, is) -> kit.remembered().put(ZOOM, is == Zoom.WIDTH ? "width" : "actual"));
        view = new PreviewView(kit.texts(), model, this::draw, this);
        model.language.subscribe((was, is) -> make());
        make();
    }

    private void make() {
        stop();
        model.paper.set(null);
        model.problem.set("");
        model.printers.set(List.of());
        Language language = model.language.get();
        Running running =
                kit.background()
                        .run(
                                Lane.FILES,
                                MAKING,
                                progress ->
                                        interactor.make(
                                                model.words, model.members, language, progress),
                                paper -> made(language, paper),
                                this::unmade);
        if (model.paper.get() == null && model.problem.get().isEmpty()) {
            model.making.set(running);
            // Also where the status strip calls it off.
            running.stopping()
                    .subscribe((was, is) -> {
                        if (running.equals(model.making.get())) {
                            model.making.set(null);
                            back();
                        }
                    });
        }
    }

    private void made(Language language, Paper paper) {
        if (language == model.language.get()) {
            model.making.set(null);
            model.paper.set(paper);
        }
    }

    private void unmade(Throwable problem) {
        model.making.set(null);
        model.problem.set(kit.failures().words(MAKING, problem));
    }

    private void stop() {
        Running running = model.making.get();
        model.making.set(null);
        if (running != null) {
            running.cancel();
        }
    }

    private void draw(int page, double scale, Consumer<Paper.Picture> done) {
        Paper paper = model.paper.get();
        if (paper != null) {
            kit.background()
                    .run(
                            Lane.FILES,
                            "report.drawing",
                            () -> interactor.picture(paper, page, scale),
                            done,
                            problem -> kit.background().failed("report.drawing", problem));
        }
    }

    @Override
    public Region view() {
        return view.view();
    }

    @Override
    public void shown() {
        boolean called = model.paper.get() == null && model.problem.get().isEmpty();
        if (called && model.making.get() == null) {
            make();
        }
        view.focus();
    }

    @Override
    public boolean print() {
        if (model.paper.get() == null) {
            return false;
        }
        choosePrinter();
        return true;
    }

    /** What is left behind needs no pages; a paper half made is not finished. */
    @Override
    public void leave(Runnable go) {
        stop();
        kit.background()
                .run(
                        Lane.FILES,
                        "report.closing",
                        () -> {
                            interactor.close();
                            return model;
                        },
                        done -> {},
                        problem -> kit.background().failed("report.closing", problem));
        go.run();
    }

    @Override
    public void back() {
        kit.navigator().back();
    }

    @Override
    public void cancel() {
        back();
    }

    @Override
    public void save() {
        Paper paper = model.paper.get();
        if (paper == null) {
            return;
        }
        String name = PreviewInteractor.title(paper, model.language.get()) + ".pdf";
        kit.files()
                .save(
                        kit.texts().of("report.preview.save.title"),
                        name,
                        new FileChoices.Kind(kit.texts().of("report.preview.pdf"), ".pdf"))
                .ifPresent(file -> save(paper, file));
    }

    private void save(Paper paper, Path file) {
        kit.background()
                .files(
                        "report.preview.saving",
                        progress -> {
                            PreviewInteractor.save(paper, file);
                            return String.valueOf(file.getFileName());
                        },
                        name -> kit.notices().done(kit.texts().of("report.preview.saved", name)));
    }

    @Override
    public void choosePrinter() {
        kit.background()
                .run(
                        Lane.FILES,
                        "report.preview.printers",
                        printers::all,
                        model.printers::set,
                        problem -> kit.background().failed("report.preview.printers", problem));
    }

    @Override
    public void print(Printers.@Nullable Printer printer) {
        Paper paper = model.paper.get();
        if (paper == null || printer == null) {
            return;
        }
        model.printers.set(List.of());
        String title = PreviewInteractor.title(paper, model.language.get());
        kit.background()
                .files(
                        "report.preview.printing",
                        progress -> {
                            printer.print(paper.pdf(), title);
                            return printer.name();
                        },
                        name -> kit.notices().done(kit.texts().of("report.preview.printed", name)));
    }
}
