package org.belfry.db;

/** One row of one table. */
record RowKey(String table, String row) {}
