@NullMarked
package org.evenhand.personnel.web;

import org.jspecify.annotations.NullMarked;
