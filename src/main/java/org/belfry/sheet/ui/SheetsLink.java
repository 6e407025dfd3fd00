package org.belfry.sheet.ui;

/**
 * Something another feature imports or exports, offered on the page of sheets.
 *
 * @param id what its node is found by
 * @param labelKey the text key of its words
 */
public record SheetsLink(String id, String labelKey, Runnable action) {}
