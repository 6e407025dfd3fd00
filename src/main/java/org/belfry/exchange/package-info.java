/** Lists and records that leave Belfry, and that come in from other programs. */
package org.belfry.exchange;
