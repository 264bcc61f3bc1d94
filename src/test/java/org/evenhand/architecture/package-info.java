/** Rules about the code itself; each home-made rule has a class that it must reject. */
package org.evenhand.architecture;
