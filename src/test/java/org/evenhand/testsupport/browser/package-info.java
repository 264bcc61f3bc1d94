/**
 * People at a browser, for whole stories: real clicks in Chromium against the running application, and a hard look at
 * every page on the way. Without Chromium these tests are skipped and say so. Source: ui.md, accessibility is a gate.
 */
@NullMarked
package org.evenhand.testsupport.browser;

import org.jspecify.annotations.NullMarked;
