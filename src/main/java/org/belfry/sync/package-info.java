/** The files that carry actions from one laptop to another: batches, folders, bundles. */
package org.belfry.sync;
