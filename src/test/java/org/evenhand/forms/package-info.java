/** Forms with real FEEL, real messages and real templates, read back with an HTML parser. */
@NullMarked
package org.evenhand.forms;

import org.jspecify.annotations.NullMarked;
