/**
 * How somebody comes to a password: by a one-time link that is mailed. Says the same whether or not it knows an address.
 * Source: OWASP Forgot Password Cheat Sheet.
 */
@NullMarked
package org.evenhand.people.accounts;

import org.jspecify.annotations.NullMarked;
