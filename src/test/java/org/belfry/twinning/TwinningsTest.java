package org.belfry.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.entry.Values;
import org.belfry.place.Countries;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

class TwinningsTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private Entries entries;
    private Twinnings twinnings;
    private String lille = "";
    private String liege = "";

    @BeforeEach
    void twoMembers() throws Refusal {
        Database database = files.make("a.belfry");
        entries = new Entries(database, new Values(new DateReader()::read, new Countries()::code));
        twinnings = new Twinnings(database);
        lille = entries.add(Kinds.MEMBER, Map.of("name", "Lille", "country", "France"));
        liege = entries.add(Kinds.MEMBER, Map.of("name", "Liège", "country", "Belgium"));
    }

    private void claim(String member, String partner, String country) throws Refusal {
        entries.add(
                Kinds.TWINNING, Map.of("member", member, "partner", partner, "country", country));
    }

    private Twin only(String member) throws Refusal {
        var twins = twinnings.of(member);
        assertThat(twins).hasSize(1);
        return twins.getFirst();
    }

    @Test
    void oneClaimIsOneSided() throws Refusal {
        claim("Lille", "Liège", "Belgium");
        assertThat(only(lille).partnerMember()).isEqualTo(liege);
        assertThat(only(lille).confirmed()).isFalse();
        assertThat(twinnings.of(liege)).isEmpty();
    }

    @Test
    void twoThatNameEachOtherConfirmOneAnother() throws Refusal {
        claim("Lille", "Liege", "Belgium");
        claim("Liège", "LILLE", "France");
        assertThat(only(lille).confirmed()).isTrue();
        assertThat(only(liege).confirmed()).isTrue();
    }

    @Test
    void exonymsAndNamesInBothLanguagesLeadToTheMember() throws Refusal {
        String aachen = entries.add(Kinds.MEMBER, Map.of("name", "Aachen", "country", "Germany"));
        entries.add(
                Kinds.MEMBER_NAME,
                Map.of(
                        "member",
                        aachen,
                        "language",
                        "fr",
                        "kind",
                        "exonym",
                        "name",
                        "Aix-la-Chapelle"));
        entries.add(
                Kinds.MEMBER_NAME,
                Map.of("member", lille, "language", "nl", "kind", "variant", "name", "Rijsel"));
        claim("Lille", "Aix la Chapelle", "Germany");
        claim("Aachen", "Rijsel", "France");
        assertThat(only(lille).partnerMember()).isEqualTo(aachen);
        assertThat(only(lille).confirmed()).isTrue();
        assertThat(only(aachen).partnerMember()).isEqualTo(lille);
    }

    @Test
    void aTownOutsideTheNetworkOrInAnotherCountryIsNoMember() throws Refusal {
        claim("Lille", "Leeds", "United Kingdom");
        assertThat(only(lille).partnerMember()).isNull();
        claim("Liège", "Lille", "Belgium");
        assertThat(only(liege).partnerMember()).isNull();
    }

    @Test
    void twoMembersOfOneNameAndCountryAreNeverGuessedBetween() throws Refusal {
        String other = entries.add(Kinds.MEMBER, Map.of("name", "Liège", "country", "Belgium"));
        claim("Lille", "Liège", "Belgium");
        assertThat(only(lille).partnerMember()).isNull();
        entries.edit(Kinds.TWINNING, only(lille).id(), Map.of("partner-member", other));
        assertThat(only(lille).partnerMember()).isEqualTo(other);
        entries.add(
                Kinds.TWINNING, Map.of("member", other, "partner", "Lille", "country", "France"));
        assertThat(only(lille).confirmed()).isTrue();
    }

    @Test
    void partnersInTheNetworkComeFirstThenTheOthersByName() throws Refusal {
        claim("Lille", "Érfurt", "Germany");
        claim("Lille", "Buffalo", "US");
        claim("Lille", "Liège", "Belgium");
        claim("Lille", "Safed", "Israel");
        assertThat(twinnings.of(lille))
                .extracting(Twin::partner)
                .containsExactly("Liège", "Buffalo", "Érfurt", "Safed");
        assertThat(twinnings.all()).hasSize(4);
    }
}
