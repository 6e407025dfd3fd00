package org.belfry.sheet.ui;

/** Where a passage stands in a text: from one character to another, exclusive. */
record Span(int start, int end) {}
