/** Pages of calibration: what waits in a cycle, convening a session, the session itself. */
@NullMarked
package org.evenhand.calibration.web;

import org.jspecify.annotations.NullMarked;
