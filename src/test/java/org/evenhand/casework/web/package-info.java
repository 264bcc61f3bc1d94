@NullMarked
package org.evenhand.casework.web;

import org.jspecify.annotations.NullMarked;
