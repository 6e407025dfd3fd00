/** Papers that draw on several features, from values the stores hand over. */
package org.belfry.report;
