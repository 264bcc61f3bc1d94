/**
 * The pages of the identity vault: one's own answers, what was read for the audit, and what an administrator keeps. There is
 * no page, and no address, for the answers of anybody else.
 */
@NullMarked
package org.evenhand.equity.vault.web;

import org.jspecify.annotations.NullMarked;
