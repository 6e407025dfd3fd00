package org.belfry.member.ui;

import org.belfry.member.Contact;
import org.belfry.member.MemberLine;
import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the directory as the table shows it.
 *
 * @param assembly the year of the last General Assembly the member was listed at
 */
record MemberRow(MemberLine line, @Nullable String assembly) {
    String id() {
        return line.id();
    }

    String name() {
        return line.name();
    }

    @Nullable String country() {
        return line.country();
    }

    /** Who to call: the person, or the function of a vacant post; empty when nobody is known. */
    String contact() {
        Contact contact = line.contact();
        if (contact == null) {
            return "";
        }
        return contact.name().isEmpty() ? or(contact.function()) : contact.name();
    }

    @Nullable String phone() {
        return line.contact() == null ? null : line.contact().phone();
    }

    @Nullable String email() {
        return line.contact() == null ? null : line.contact().email();
    }

    @Nullable String function() {
        return line.contact() == null ? null : line.contact().function();
    }

    /** The row as a line of a spreadsheet, with this name of its country. */
    String tabbed(String countryName) {
        String person = line.contact() == null ? "" : line.contact().name();
        return Stream.of(
                        name(),
                        countryName,
                        person,
                        or(function()),
                        or(phone()),
                        or(email()),
                        or(assembly))
                .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
                .collect(Collectors.joining("\t"));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
