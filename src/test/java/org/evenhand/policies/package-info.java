/** The page that says which policy is proved by which test. */
package org.evenhand.policies;
