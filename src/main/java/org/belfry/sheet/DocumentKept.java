package org.belfry.sheet;

import static org.belfry.db.generated.Tables.ATTACHMENT;
import static org.belfry.db.generated.Tables.SOURCE;

import org.belfry.db.Tx;
import org.belfry.db.generated.tables.records.AttachmentRecord;
import org.jooq.DSLContext;

import java.nio.charset.StandardCharsets;

/** Keeps a text that is no sheet with a member, among the member's documents. */
final class DocumentKept {
    private static final String DOCUMENT = "document";

    private DocumentKept() {}

    /** What the source of a text is called. */
    static String sourceKind(Sheet sheet) {
        return sheet.kind() == SheetKind.UNKNOWN ? DOCUMENT : "sheet";
    }

    /** Lays the document among those of the member, once; its text is that of the source. */
    static void attach(Tx tx, Sheet document, String source, String member) {
        if (tx.sql()
                .fetchExists(
                        ATTACHMENT, ATTACHMENT.MEMBER.eq(member), ATTACHMENT.SOURCE.eq(source))) {
            return;
        }
        String text = String.join("\n", document.lines());
        var row = new AttachmentRecord();
        row.setMember(member);
        row.setKind(DOCUMENT);
        row.setName(document.source());
        row.setMediaType("text/plain");
        row.setSize((long) text.getBytes(StandardCharsets.UTF_8).length);
        row.setSource(source);
        tx.insert(row);
    }

    /** Whether a text is kept, with this member unless the id is empty. */
    static boolean is(DSLContext sql, String sha256, String member) {
        var sources =
                sql.select(SOURCE.ID)
                        .from(SOURCE)
                        .where(SOURCE.SHA256.eq(sha256), SOURCE.KIND.eq(DOCUMENT));
        return member.isEmpty()
                ? sql.fetchExists(sources)
                : sql.fetchExists(
                        ATTACHMENT, ATTACHMENT.MEMBER.eq(member), ATTACHMENT.SOURCE.in(sources));
    }
}
