/** Pages of appeals: decisions and what can be done about them, an appeal, its original for the panel, Library HR's list. */
@NullMarked
package org.evenhand.appeals.web;

import org.jspecify.annotations.NullMarked;
