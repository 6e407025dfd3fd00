package org.belfry.sync;

/**
 * What an export brought to the folder.
 *
 * @param own batches of this station
 * @param others copies of batches of others
 * @param actions of this station that no batch held before
 * @param attachments files beside them
 */
public record Exported(int own, int others, long actions, int attachments) {}
