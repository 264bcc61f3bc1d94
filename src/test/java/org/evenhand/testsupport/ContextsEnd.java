package org.evenhand.testsupport;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Closes the shared contexts when the last test is done. Left to the end of the virtual machine they would close after
 * their PostgreSQL, and wait half a minute for it.
 */
class ContextsEnd implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(ContextsEnd.class, key ->
                (AutoCloseable) TestDatabase::closeContexts);
    }
}
