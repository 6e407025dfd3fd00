package org.belfry.report;

import org.jspecify.annotations.Nullable;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Arms as they are printed: a picture of their own, no larger than paper can show. */
final class Arms {
    /** 20 mm at 600 dots an inch. */
    private static final int LARGEST = 480;

    private Arms() {}

    /** The picture as a {@code data:} address; nothing when the bytes are no picture. */
    static @Nullable String address(MemberSummary.Picture picture) {
        try {
            BufferedImage image = read(picture.bytes());
            if (image == null) {
                return null;
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(reduced(image), "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException | RuntimeException e) {
            // Readers throw all kinds of exceptions at broken pictures; a monogram serves then.
            return null;
        }
    }

    private static @Nullable BufferedImage read(byte[] bytes) throws IOException {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam param = reader.getDefaultReadParam();
                int step =
                        Math.max(1, larger(reader.getWidth(0), reader.getHeight(0)) / LARGEST / 2);
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage reduced(BufferedImage image) {
        int largest = larger(image.getWidth(), image.getHeight());
        if (largest <= LARGEST) {
            return image;
        }
        int width = Math.max(1, image.getWidth() * LARGEST / largest);
        int height = Math.max(1, image.getHeight() * LARGEST / largest);
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = smaller.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return smaller;
    }

    private static int larger(int width, int height) {
        return Math.max(width, height);
    }
}
