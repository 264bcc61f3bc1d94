@NullMarked
package org.evenhand.criteria.web;

import org.jspecify.annotations.NullMarked;
