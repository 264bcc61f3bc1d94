@NullMarked
package org.evenhand.web.signin;

import org.jspecify.annotations.NullMarked;
