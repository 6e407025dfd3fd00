package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.place.Countries;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;

/** Every form of real sheets, counted field by field. */
class SheetFormsTest {
    private final SheetReader reader = new SheetReader(new Countries());

    @Test
    void readsEveryFieldOfEveryFormAndInventsNone() throws Exception {
        var table = new FormTable();
        for (SheetForm form : SheetForm.all()) {
            table.add(form, reader.read(form.name(), form.bytes()));
        }
        Files.writeString(Path.of("target", "sheet-forms.tsv"), table.tsv());
        assertThat(table.faults()).isEmpty();
        table.byField()
                .forEach((field, counts) -> {
                    assertThat(counts.wrong).as(field).isZero();
                    assertThat(counts.right).as(field).isEqualTo(counts.expected);
                });
    }
}
