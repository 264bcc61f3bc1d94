/** Who may come in: local accounts, sessions, response headers. Refuses everything not opened on purpose. Source: architecture.md, Security. */
@NullMarked
package org.evenhand.web.signin;

import org.jspecify.annotations.NullMarked;
