package org.belfry.sample;

import static org.belfry.db.generated.Tables.NETWORK;

import org.belfry.db.Tx;
import org.belfry.db.generated.tables.records.EventRecord;
import org.belfry.db.generated.tables.records.EventTitleRecord;
import org.belfry.db.generated.tables.records.FigureRecord;
import org.belfry.db.generated.tables.records.MandateRecord;
import org.belfry.db.generated.tables.records.MeasureRecord;
import org.belfry.db.generated.tables.records.MemberNameRecord;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.db.generated.tables.records.MembershipRecord;
import org.belfry.db.generated.tables.records.NetworkRecord;
import org.belfry.db.generated.tables.records.ParticipationRecord;
import org.belfry.db.generated.tables.records.PersonRecord;
import org.belfry.db.generated.tables.records.PostRecord;
import org.belfry.db.generated.tables.records.SeatRecord;
import org.belfry.db.generated.tables.records.TwinningRecord;
import org.belfry.sample.Invented.Someone;
import org.belfry.sample.SampleData.City;
import org.belfry.sample.SampleData.Claim;
import org.belfry.sample.SampleData.Meeting;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills a file for training: some forty real members with facts about them, their twinnings and
 * three decades of events, people that are invented; and as many invented members more as wanted.
 */
public final class Sample {
    private static final long SEED = 20_260_625;
    private static final int CHUNK = 2_000;
    private static final List<String> ATTENDANCES =
            List.of("present", "present", "present", "represented", "excused", "absent");
    private static final List<String> ROLES =
            List.of(
                    "participant",
                    "participant",
                    "participant",
                    "partner",
                    "pilot",
                    "presentation");

    private final Tx tx;
    private final Invented invented = new Invented(SEED);
    private final Map<String, String> networks = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();

    private Sample(Tx tx) {
        this.tx = tx;
    }

    /**
     * Fills an empty file.
     *
     * @param wanted how many members in all; the real ones are always there
     */
    public static int fill(Tx tx, int wanted) {
        var sample = new Sample(tx);
        sample.networks();
        sample.cities();
        sample.claims();
        sample.meetings();
        sample.more(wanted - sample.members.size());
        return Math.max(wanted, sample.members.size());
    }

    private void networks() {
        network("Efus", "European Forum for Urban Security", null);
        network("FFSU", "Forum français pour la sécurité urbaine", "Efus");
        var measure = new MeasureRecord();
        measure.setId(tx.derivedId(org.belfry.db.generated.Tables.MEASURE, "population"));
        measure.setCode("population");
        tx.insert(measure);
    }

    private void network(String code, String name, @Nullable String parent) {
        var network = new NetworkRecord();
        network.setId(tx.derivedId(NETWORK, code));
        network.setCode(code);
        network.setName(name);
        network.setParent(parent == null ? null : networks.get(parent));
        networks.put(code, tx.insert(network));
    }

    private void cities() {
        var rows = new ArrayList<TableRecord<?>>();
        for (City city : SampleData.cities()) {
            var member = new MemberRecord();
            member.setId(tx.newId());
            member.setName(city.name());
            member.setCountry(city.country());
            member.setKind(city.kind());
            member.setRegion(blank(city.region()));
            member.setDepartment(blank(city.department()));
            rows.add(member);
            members.put(city.name(), member.getId());
            names(rows, member.getId(), city);
            figure(rows, member.getId(), city);
            membership(rows, member.getId(), "Efus", 1988 + invented.below(35));
            if (city.country().equals("FR")) {
                membership(rows, member.getId(), "FFSU", 1993 + invented.below(30));
            }
            people(rows, member.getId(), city);
        }
        seats(rows);
        tx.insertAll(rows);
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void names(List<TableRecord<?>> rows, String member, City city) {
        for (String name : city.names().split(",", -1)) {
            int mark = name.indexOf('=');
            if (mark > 0) {
                var other = new MemberNameRecord();
                other.setMember(member);
                other.setLanguage(name.substring(0, mark));
                other.setKind(
                        mark == 2 && List.of("en", "fr").contains(name.substring(0, 2))
                                ? "exonym"
                                : "official");
                other.setName(name.substring(mark + 1));
                rows.add(other);
            }
        }
    }

    private void figure(List<TableRecord<?>> rows, String member, City city) {
        if (!city.population().isEmpty()) {
            var figure = new FigureRecord();
            figure.setMember(member);
            figure.setMeasure(tx.derivedId(org.belfry.db.generated.Tables.MEASURE, "population"));
            figure.setValue(Double.valueOf(city.population()));
            figure.setAsOf(city.year());
            rows.add(figure);
        }
    }

    private void membership(List<TableRecord<?>> rows, String member, String network, int since) {
        var membership = new MembershipRecord();
        membership.setMember(member);
        membership.setNetwork(networks.get(network));
        membership.setCategory("full");
        membership.setSpan(since + "/..");
        rows.add(membership);
    }

    private void people(List<TableRecord<?>> rows, String member, City city) {
        holder(
                rows,
                member,
                city.name(),
                city.country(),
                invented.function(),
                "officer",
                invented.below(12) > 0);
        holder(
                rows,
                member,
                city.name(),
                city.country(),
                "Deputy mayor, safety and prevention",
                "elected",
                false);
    }

    private void holder(
            List<TableRecord<?>> rows,
            String member,
            String town,
            String country,
            String function,
            String kind,
            boolean main) {
        Someone someone = invented.person();
        var person = new PersonRecord();
        person.setId(tx.newId());
        person.setCivility(someone.civility());
        person.setGiven(someone.given());
        person.setFamily(someone.family());
        person.setEmail(invented.email(someone, town));
        rows.add(person);
        var post = new PostRecord();
        post.setId(tx.newId());
        post.setMember(member);
        post.setFunction(function);
        post.setKind(kind);
        post.setPhone(invented.phone(country));
        post.setMainContact(main ? 1L : null);
        rows.add(post);
        var mandate = new MandateRecord();
        mandate.setPerson(person.getId());
        mandate.setPost(post.getId());
        mandate.setSpan(2015 + invented.below(10) + "/..");
        mandate.setConfirmedOn(main ? "2026-01" : null);
        rows.add(mandate);
    }

    private void seats(List<TableRecord<?>> rows) {
        for (String member :
                List.of(
                        "Lille",
                        "Liège",
                        "Rotterdam",
                        "Turin",
                        "Lisbon",
                        "Gdańsk",
                        "Toulouse",
                        "Augsburg")) {
            var seat = new SeatRecord();
            seat.setMember(members.get(member));
            seat.setNetwork(networks.get("Efus"));
            seat.setBody("Executive Committee");
            seat.setSpan(2008 + invented.below(15) + "/..");
            rows.add(seat);
        }
    }

    private void claims() {
        var rows = new ArrayList<TableRecord<?>>();
        for (Claim claim : SampleData.claims()) {
            var twinning = new TwinningRecord();
            twinning.setMember(members.get(claim.member()));
            twinning.setPartner(claim.partner());
            twinning.setCountry(claim.country());
            twinning.setSpan(claim.since().isEmpty() ? null : claim.since() + "/..");
            rows.add(twinning);
        }
        tx.insertAll(rows);
    }

    private void meetings() {
        var rows = new ArrayList<TableRecord<?>>();
        List<City> cities = SampleData.cities();
        for (Meeting meeting : SampleData.meetings()) {
            var event = new EventRecord();
            event.setId(tx.newId());
            event.setTitle(meeting.title());
            event.setLanguage("en");
            event.setKind(meeting.kind());
            event.setNetwork(networks.get(meeting.network()));
            event.setDated(meeting.date());
            event.setPlaceWritten(blank(meeting.place()));
            event.setCountry(blank(meeting.country()));
            rows.add(event);
            var titre = new EventTitleRecord();
            titre.setEvent(event.getId());
            titre.setLanguage("fr");
            titre.setTitle(meeting.titre());
            rows.add(titre);
            for (City city : cities) {
                boolean invited = meeting.network().equals("Efus") || city.country().equals("FR");
                if (invited && invented.below(10) < 4) {
                    rows.add(participation(event.getId(), meeting, city));
                }
            }
        }
        tx.insertAll(rows);
    }

    private ParticipationRecord participation(String event, Meeting meeting, City city) {
        var row = new ParticipationRecord();
        row.setEvent(event);
        row.setMember(members.get(city.name()));
        row.setNetwork(networks.get(meeting.network()));
        if (meeting.kind().equals("general-assembly")) {
            row.setRole("participant");
            row.setAttendance(invented.pick(ATTENDANCES));
        } else {
            row.setRole(invented.pick(ROLES));
        }
        return row;
    }

    private void more(int count) {
        var rows = new ArrayList<TableRecord<?>>();
        for (int i = 0; i < count; i++) {
            var member = new MemberRecord();
            member.setId(tx.newId());
            member.setName(invented.town(i));
            member.setCountry(invented.country());
            member.setKind("city");
            rows.add(member);
            membership(rows, member.getId(), "Efus", 1988 + invented.below(38));
            holder(
                    rows,
                    member.getId(),
                    member.getName(),
                    member.getCountry(),
                    invented.function(),
                    "officer",
                    true);
            if (rows.size() >= CHUNK) {
                insertByTable(rows);
                rows.clear();
            }
        }
        insertByTable(rows);
    }

    /** Rows of one table beside each other go in as one batch. */
    private void insertByTable(List<TableRecord<?>> rows) {
        Map<String, List<TableRecord<?>>> tables = new java.util.LinkedHashMap<>();
        for (TableRecord<?> row : rows) {
            tables.computeIfAbsent(row.getTable().getName(), name -> new ArrayList<>()).add(row);
        }
        tables.values().forEach(tx::insertAll);
    }
}
