@NullMarked
package org.evenhand.web;

import org.jspecify.annotations.NullMarked;
