package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.member.Contact;
import org.belfry.member.MemberListing;
import org.belfry.member.Members;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code belfry members}: the directory, with the main contact of each member. */
@Command(
        name = "members",
        description = "Lists members with their main contact.",
        footer = {"", "Example: belfry members --file efus.belfry --match \"lille\" --json"})
final class ListMembers extends Verb {
    @Mixin private FileOption file = new FileOption();

    @Option(
            names = "--match",
            paramLabel = "TEXT",
            description = "Words a member, its place or its people begin with.")
    private String match = "";

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    void run(Desk desk) throws Refusal {
        try (Database database = file.read(desk)) {
            List<MemberListing> members =
                    new Members(database).listing(match, desk.texts().language());
            if (json) {
                desk.json(members.stream().map(ListMembers::json).toList());
                return;
            }
            var table = new Table();
            for (MemberListing member : members) {
                Contact contact = member.contact();
                table.add(
                        member.name(),
                        member.country() == null
                                ? ""
                                : desk.wiring()
                                        .countries()
                                        .name(member.country(), desk.texts().language()),
                        String.join(", ", member.networks()),
                        contact == null ? "" : contact.name(),
                        contact == null ? "" : text(contact.phone()),
                        contact == null ? "" : text(contact.email()));
            }
            table.print(desk);
            desk.say("cli.members.count", members.size());
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<String, @Nullable Object> json(MemberListing member) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", member.id());
        json.put("name", member.name());
        json.put("country", member.country());
        json.put("categories", member.categories());
        json.put("networks", new ArrayList<>(member.networks()));
        json.put("website", member.website());
        Contact contact = member.contact();
        var main = new LinkedHashMap<String, @Nullable Object>();
        if (contact != null) {
            main.put("name", contact.name());
            main.put("function", contact.function());
            main.put("phone", contact.phone());
            main.put("email", contact.email());
        }
        json.put("mainContact", contact == null ? null : main);
        return json;
    }
}
