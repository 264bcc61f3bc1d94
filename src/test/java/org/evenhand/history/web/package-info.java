/** Tests of the pages of a case that need no application: what is drawn into a file. */
@org.jspecify.annotations.NullMarked
package org.evenhand.history.web;
