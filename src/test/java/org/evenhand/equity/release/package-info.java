/** The gate is tried by attackers who share none of its code. */
package org.evenhand.equity.release;
