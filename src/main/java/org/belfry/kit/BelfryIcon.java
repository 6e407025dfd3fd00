package org.belfry.kit;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Our mark, a slender tower with an open bell stage, drawn at run time from its one SVG source. */
public final class BelfryIcon {
    private static final double DRAWN_SIZE = 64;
    private static final int[] WINDOW_SIZES = {16, 24, 32, 48, 64, 128, 256};

    private record Part(String tone, String fill, String outline) {}

    private final List<Part> parts = read();

    /** The mark for a place in the window, in the colours of the theme. */
    public Node node(double size) {
        var group = new Group();
        for (Part part : parts) {
            SVGPath path = path(part);
            path.getStyleClass().add("belfry-" + part.tone());
            group.getChildren().add(path);
        }
        group.getTransforms().add(new Scale(size / DRAWN_SIZE, size / DRAWN_SIZE));
        var box = new StackPane(new Group(group));
        box.getStyleClass().add("belfry-mark");
        box.setMinHeight(size);
        box.setMaxSize(Region.USE_PREF_SIZE, size);
        return box;
    }

    /** The mark for the window and the task bar, from 16 to 256 pixels. */
    public List<Image> images() {
        return IntStream.of(WINDOW_SIZES).mapToObj(this::image).toList();
    }

    private Image image(int size) {
        var group = new Group();
        for (Part part : parts) {
            SVGPath path = path(part);
            path.setFill(Color.web(part.fill()));
            group.getChildren().add(path);
        }
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(new Scale(size / DRAWN_SIZE, size / DRAWN_SIZE));
        parameters.setViewport(new Rectangle2D(0, 0, size, size));
        return group.snapshot(parameters, null);
    }

    private static SVGPath path(Part part) {
        var path = new SVGPath();
        path.setContent(part.outline());
        path.setFillRule(FillRule.EVEN_ODD);
        return path;
    }

    private static List<Part> read() {
        var found = new ArrayList<Part>();
        try (InputStream in = BelfryIcon.class.getResourceAsStream("belfry.svg")) {
            XMLStreamReader xml =
                    XMLInputFactory.newFactory().createXMLStreamReader(Objects.requireNonNull(in));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("path")) {
                    found.add(
                            new Part(
                                    xml.getAttributeValue(null, "class"),
                                    xml.getAttributeValue(null, "fill"),
                                    xml.getAttributeValue(null, "d")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(found);
    }
}
