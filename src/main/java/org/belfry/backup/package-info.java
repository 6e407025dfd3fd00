/** Verified copies of network files: when they are made, which stay, and how a file comes back. */
package org.belfry.backup;
