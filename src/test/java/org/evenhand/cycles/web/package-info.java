@NullMarked
package org.evenhand.cycles.web;

import org.jspecify.annotations.NullMarked;
