/**
 * Documents: templates filled with values, HTML made into PDF, preview, printing, and the writing
 * of files. Mechanism only: what stands on a paper belongs to the features.
 */
package org.belfry.paper;
