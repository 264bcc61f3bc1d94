/**
 * The cohort audit: after the lock, and once two people have opened the exact tier, what came out of a cycle or round is
 * compared between groups, in aggregate. Here alone identities meet outcomes. Stands below every capability that has cases,
 * so that no way leads from it into one. Source: equity.md, laws 2 and 3, cohort audit, privacy.
 */
@NullMarked
package org.evenhand.equity.audit;

import org.jspecify.annotations.NullMarked;
