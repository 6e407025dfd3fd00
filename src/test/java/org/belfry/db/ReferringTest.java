package org.belfry.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.TWINNING;

import org.belfry.db.Synced.Reference;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.db.generated.tables.records.TwinningRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferringTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    @ParameterizedTest
    @CsvSource({"twinning,member partner_member source", "proxy,assembly giver holder scan"})
    void everyReferenceOfATableIsKnownAlsoTwoToTheSameTable(String table, String fields) {
        assertThat(Synced.all().stream().filter(each -> each.name().equals(table)))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.references())
                                .extracting(Reference::field)
                                .extracting("name")
                                .contains((Object[]) fields.split(" ")));
    }

    @Test
    void aMemberGoesWithItsTwinningsAndComesBackWithThem() throws Exception {
        Database database = files.make("network.belfry");
        String lille =
                database.write(
                        Intent.of("add.member"),
                        tx -> {
                            var member = new MemberRecord();
                            member.setName("Lille");
                            String id = tx.insert(member);
                            var twinning = new TwinningRecord();
                            twinning.setMember(id);
                            twinning.setPartner("Erfurt");
                            tx.insert(twinning);
                            return id;
                        });
        database.write(
                Intent.of("remove.member", lille),
                tx -> {
                    tx.deleteWithReferring(tx.table("member"), lille);
                    return lille;
                });
        assertThat(twinnings(database)).isZero();

        var undo = new Undo(database);
        undo.undo(undo.undoable().orElseThrow());

        assertThat(twinnings(database)).isEqualTo(1);
    }

    private static int twinnings(Database database) throws Exception {
        return database.read(sql -> sql.fetchCount(TWINNING));
    }
}
