/**
 * Peer input of a review: colleagues are nominated, agreed on and asked; what they write is kept without its author, shown
 * from three answers up in an order mixed for each question, and deleted when the review ends. Refuses whoever would judge
 * the person anyway, and tells nobody whose answers came in. Source: processes.md, peer input; equity.md, sealed-rating.
 */
@NullMarked
package org.evenhand.peerinput;

import org.jspecify.annotations.NullMarked;
