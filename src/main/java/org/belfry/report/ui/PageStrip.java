package org.belfry.report.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.belfry.kit.Fx;
import org.belfry.report.ui.Paper.Picture;
import org.belfry.report.ui.Paper.Size;
import org.belfry.report.ui.PreviewModel.Zoom;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The pages of a paper below each other; only those in sight are drawn. */
final class PageStrip {
    /** Draws a page at so many pixels a point, and hands its picture over later. */
    interface Drawing {
        void draw(int page, double scale, Consumer<Picture> done);
    }

    /** Pixels a point at 100 %. */
    private static final double ACTUAL = 96.0 / 72;

    private static final double GAP = 16;
    private static final double AROUND = 24;

    /** One page: an empty sheet of its size until its picture is there. */
    private static final class Sheet extends StackPane {
        private final ImageView image = new ImageView();
        private double asked;

        Sheet() {
            getStyleClass().add("preview-sheet");
            getChildren().add(image);
            setAlignment(Pos.TOP_LEFT);
        }

        void size(double width, double height) {
            setMinSize(width, height);
            setPrefSize(width, height);
            setMaxSize(width, height);
            image.setFitWidth(width);
            image.setFitHeight(height);
        }

        void forget() {
            asked = 0;
            image.setImage(null);
        }
    }

    private final PreviewModel model;
    private final Drawing drawing;
    private final VBox column = new VBox(GAP);
    private final ScrollPane view = new ScrollPane(column);
    private final List<Sheet> sheets = new ArrayList<>();

    PageStrip(PreviewModel model, String name, Drawing drawing) {
        this.model = model;
        this.drawing = drawing;
        column.setAlignment(Pos.TOP_CENTER);
        column.getStyleClass().add("preview-pages");
        view.setId("report-pages");
        view.setAccessibleText(name);
        view.getStyleClass().add("preview");
        view.setFitToWidth(true);
        view.setFocusTraversable(true);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.paper.subscribe(this::fill);
        model.zoom.subscribe((was, is) -> resize());
        changes(view.viewportBoundsProperty(), () -> resize());
        changes(view.vvalueProperty(), this::look);
    }

    private static void changes(ObservableValue<?> value, Runnable action) {
        value.subscribe((was, is) -> action.run());
    }

    Region view() {
        return view;
    }

    private void fill(@Nullable Paper paper) {
        int page = model.page.get();
        sheets.clear();
        if (paper != null) {
            paper.sizes().forEach(size -> sheets.add(new Sheet()));
        }
        column.getChildren().setAll(sheets);
        resize();
        if (page < sheets.size()) {
            Fx.soon(() -> go(page));
        }
    }

    /** Pixels of the window a point. */
    private double scale() {
        Paper paper = model.paper.get();
        double room = view.getViewportBounds().getWidth() - 2 * AROUND;
        if (paper == null || model.zoom.get() == Zoom.ACTUAL || room < 100) {
            return ACTUAL;
        }
        double widest = paper.sizes().stream().mapToDouble(Size::width).max().orElse(1);
        return room / widest;
    }

    private void resize() {
        Paper paper = model.paper.get();
        double scale = scale();
        for (int i = 0; paper != null && i < sheets.size(); i++) {
            Size size = paper.sizes().get(i);
            sheets.get(i).size(Math.rint(size.width() * scale), Math.rint(size.height() * scale));
        }
        Fx.soon(this::look);
    }

    /** Draws what came into sight, forgets what is far away, and tells which page is in front. */
    private void look() {
        double top = top();
        double bottom = top + view.getViewportBounds().getHeight();
        double sharp = scale() * screenScale();
        int front = -1;
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            double start = sheet.getLayoutY();
            double end = start + sheet.getPrefHeight();
            double near = sheet.getPrefHeight();
            if (front < 0 && end > top + (bottom - top) / 3) {
                front = i;
            }
            if (end < top - near || start > bottom + near) {
                sheet.forget();
            } else if (sheet.asked != sharp && end > top && start < bottom) {
                sheet.asked = sharp;
                draw(i, sheet, sharp);
            }
        }
        model.page.set(Math.max(0, front));
    }

    private void draw(int page, Sheet sheet, double sharp) {
        drawing.draw(
                page,
                sharp,
                picture -> {
                    if (sheet.asked == sharp) {
                        sheet.image.setImage(image(picture));
                    }
                });
    }

    private static WritableImage image(Picture picture) {
        var image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.pixels(),
                        0,
                        picture.width());
        return image;
    }

    private double screenScale() {
        return view.getScene() == null || view.getScene().getWindow() == null
                ? 1
                : view.getScene().getWindow().getRenderScaleX();
    }

    private double hidden() {
        return Math.max(0, column.getHeight() - view.getViewportBounds().getHeight());
    }

    private double top() {
        return view.getVvalue() * hidden();
    }

    /** Goes to the top of a page. */
    void go(int page) {
        if (page >= 0 && page < sheets.size() && hidden() > 0) {
            Node sheet = sheets.get(page);
            view.setVvalue(Math.clamp((sheet.getLayoutY() - AROUND / 2) / hidden(), 0.0, 1.0));
        }
        look();
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        int page = model.page.get();
        int to =
                switch (code) {
                    case PAGE_DOWN -> Math.min(page + 1, sheets.size() - 1);
                    case PAGE_UP -> Math.max(page - 1, 0);
                    case HOME -> 0;
                    case END -> sheets.size() - 1;
                    default -> -1;
                };
        if (to >= 0) {
            event.consume();
            go(to);
        }
    }
}
