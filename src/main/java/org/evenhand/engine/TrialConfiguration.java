package org.evenhand.engine;

import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * An engine in memory. Its statements are those of every other trial: reading their some ninety files again took more
 * than half of a small trial. Only where a session goes is each engine's own.
 */
final class TrialConfiguration extends StandaloneInMemProcessEngineConfiguration {

    private static @Nullable Configuration statements;

    @Override
    protected void initSqlSessionFactory() {
        synchronized (TrialConfiguration.class) {
            if (statements == null) {
                super.initSqlSessionFactory();
                statements = sqlSessionFactory.getConfiguration();
            }
            sqlSessionFactory = ownSessions(statements);
        }
    }

    private SqlSessionFactory ownSessions(Configuration statements) {
        return new DefaultSqlSessionFactory(statements) {
            @Override
            public SqlSession openSession() {
                var transaction = transactionFactory.newTransaction(dataSource, null, false);
                return new DefaultSqlSession(statements, statements.newExecutor(transaction), false);
            }
        };
    }
}
