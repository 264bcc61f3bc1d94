/**
 * What a list is that can be taken out as a file. Each page of Library HR with a list says here what its lines are; one
 * place makes CSV and spreadsheets of them and writes into the ledger that somebody took it. Source: issue 6, item 5; decision
 * 137.
 */
@NullMarked
package org.evenhand.lists;

import org.jspecify.annotations.NullMarked;
