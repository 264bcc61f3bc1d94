/** Classes that the rules of architecture must reject. */
package org.evenhand.architecture.wrong;
