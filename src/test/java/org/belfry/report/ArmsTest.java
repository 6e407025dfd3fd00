package org.belfry.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.report.MemberSummary.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

import javax.imageio.ImageIO;

class ArmsTest {
    @ParameterizedTest
    @CsvSource({"png, 300, 400, 300, 400", "jpg, 3000, 1500, 480, 240", "png, 1, 900, 1, 480"})
    void aPictureIsNoLargerThanPaperCanShow(
            String format, int width, int height, int printedWidth, int printedHeight)
            throws IOException {
        String address = Objects.requireNonNull(Arms.address(picture(format, width, height)));
        byte[] png = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        BufferedImage printed = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(printed.getWidth()).isEqualTo(printedWidth);
        assertThat(printed.getHeight()).isEqualTo(printedHeight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no picture", "<svg xmlns='http://www.w3.org/2000/svg'/>"})
    void bytesThatAreNoPictureGiveWayToTheMonogram(String bytes) {
        assertThat(Arms.address(new Picture(bytes.getBytes(StandardCharsets.UTF_8)))).isNull();
    }

    @Test
    void halfAPictureGivesWayToTheMonogram() throws IOException {
        byte[] whole = picture("png", 300, 400).bytes();
        assertThat(Arms.address(new Picture(Arrays.copyOf(whole, 60)))).isNull();
    }

    private static Picture picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return new Picture(out.toByteArray());
    }
}
