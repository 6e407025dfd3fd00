package org.belfry.sheet.ui;

import org.belfry.member.Members;
import org.belfry.place.Countries;
import org.belfry.sheet.SheetImport;
import org.belfry.sheet.SheetReader;

/** What the review of sheets reads with, and the file it stores in. */
public record SheetStores(
        SheetReader reader, SheetImport sheets, Members members, Countries countries) {}
