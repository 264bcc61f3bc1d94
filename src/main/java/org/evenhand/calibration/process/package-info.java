/** What the models call: who is a member, which reviews wait, letting them go on. */
@NullMarked
package org.evenhand.calibration.process;

import org.jspecify.annotations.NullMarked;
