package org.belfry.assembly;

import static org.belfry.db.generated.Tables.PROXY;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Tx;
import org.belfry.db.generated.tables.records.ProxyRecord;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** The proxies of assemblies, as their letters come in. */
public final class ProxyRegister {
    private final Database database;

    public ProxyRegister(Database database) {
        this.database = database;
    }

    /**
     * A letter as it came.
     *
     * @param giver the row of the member that gives
     * @param holder a line in it is the row of the member that holds
     * @param scope numbers of agenda items, by commas; nothing: all
     * @param scan the attachment
     */
    public record Letter(
            String giver,
            Holder holder,
            Instant receivedAt,
            @Nullable String formNumber,
            @Nullable String signedBy,
            @Nullable String scope,
            @Nullable String scan) {
        public static Letter of(String giver, Holder holder, Instant receivedAt) {
            return new Letter(giver, holder, receivedAt, null, null, null, null);
        }
    }

    /**
     * What stands against a letter, for the form it is typed into; it may be registered all the
     * same, since it came.
     */
    public List<Reason> objections(String event, Letter letter, Language language) throws Refusal {
        return database.readStill(sql -> {
            Assembly assembly = AssemblyRows.assembly(sql, event);
            Proceedings before = Assemblies.proceedings(sql, assembly, language);
            return new Counting(before)
                    .objections(
                            new Proxy(
                                    "~",
                                    line(before, letter.giver()),
                                    letter.holder() instanceof Holder.Line to
                                            ? new Holder.Line(line(before, to.line()))
                                            : letter.holder(),
                                    letter.receivedAt(),
                                    letter.formNumber(),
                                    null,
                                    letter.scope(),
                                    letter.signedBy()));
        });
    }

    private static String line(Proceedings of, String member) {
        return of.lines().stream()
                .filter(line -> line.member().equals(member))
                .map(RollLine::id)
                .findFirst()
                .orElse(RollReading.passing(member));
    }

    /** Registers a letter, as one action; returns the id of the proxy. */
    public String register(String event, Letter letter) throws Refusal {
        return database.write(
                Intent.of("assembly.proxy"),
                tx -> {
                    Assembly assembly = Assemblies.find(tx, event);
                    Holder holder =
                            letter.holder() instanceof Holder.Line to
                                    ? new Holder.Line(Assemblies.line(tx, assembly, to.line()))
                                    : letter.holder();
                    ProxyRecord row =
                            row(assembly, Assemblies.line(tx, assembly, letter.giver()), holder);
                    row.setReceivedAt(assembly.time().write(letter.receivedAt()));
                    row.setFormNumber(letter.formNumber());
                    row.setSignedBy(letter.signedBy());
                    row.setScope(letter.scope());
                    row.setScan(letter.scan());
                    tx.about(letter.giver());
                    return tx.insert(row);
                });
    }

    /** A row that says who gives to whom. */
    static ProxyRecord row(Assembly of, String giver, Holder holder) {
        var row = new ProxyRecord();
        row.setAssembly(of.id());
        row.setGiver(giver);
        switch (holder) {
            case Holder.Line line -> {
                row.setHolderKind("member");
                row.setHolder(line.line());
            }
            case Holder.Chair chair -> row.setHolderKind("chair");
            case Holder.Blank blank -> row.setHolderKind("blank");
            case Holder.Person person -> {
                row.setHolderKind("person");
                row.setHolderName(person.name());
            }
        }
        return row;
    }

    /** The giver takes the proxy back. */
    public void revoke(String event, String proxy, Instant at) throws Refusal {
        database.write(
                Intent.of("assembly.revoke"),
                tx -> {
                    Assembly assembly = Assemblies.find(tx, event);
                    if (!Tx.exists(tx.sql(), PROXY.getName(), proxy)) {
                        throw new Refusal("assembly.refused.proxy");
                    }
                    var row = new ProxyRecord();
                    row.setId(proxy);
                    row.setRevokedAt(assembly.time().write(at));
                    tx.about(assembly.event());
                    return tx.update(row);
                });
    }
}
