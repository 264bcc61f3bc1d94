/** Pages of a wrong capability. */
package org.evenhand.architecture.wrong.web;
