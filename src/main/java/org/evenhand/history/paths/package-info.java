/**
 * Which ways cases took through their process, how often, how long each step took and where they looped, beside what the
 * model allows and what the ledger has. Holds only cases that have ended and that Library HR may know of. Source: issue 6;
 * decisions 146 to 148.
 */
@NullMarked
package org.evenhand.history.paths;

import org.jspecify.annotations.NullMarked;
