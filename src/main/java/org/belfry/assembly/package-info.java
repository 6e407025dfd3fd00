/** The General Assembly: rules, roll, proxies, presence, and the count of who may decide. */
package org.belfry.assembly;
