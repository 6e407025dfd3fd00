package org.belfry.member.ui;

import org.belfry.entry.Entries;
import org.belfry.event.Participations;
import org.belfry.member.MemberPages;
import org.belfry.member.Members;
import org.belfry.member.People;
import org.belfry.place.Countries;
import org.belfry.twinning.Twinnings;

/** What the directory reads from and writes through. */
public record MemberStores(
        Members members,
        MemberPages pages,
        People people,
        Participations participations,
        Twinnings twinnings,
        Entries entries,
        Countries countries) {}
