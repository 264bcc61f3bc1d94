/** An application without us, for the benchmark of the start. */
package org.bare;
