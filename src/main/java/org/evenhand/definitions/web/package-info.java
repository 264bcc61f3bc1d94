/** Pages about the processes themselves, open to everybody who is signed in. */
@NullMarked
package org.evenhand.definitions.web;

import org.jspecify.annotations.NullMarked;
