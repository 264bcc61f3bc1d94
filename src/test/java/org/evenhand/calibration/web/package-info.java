@NullMarked
package org.evenhand.calibration.web;

import org.jspecify.annotations.NullMarked;
