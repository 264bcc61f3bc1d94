package org.evenhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseMemoryTests {

    private static final long HEAP = Runtime.getRuntime().maxMemory() / 1024;

    @TempDir
    Path folder;

    @Test
    void isWhatH2TakesByItselfWhereTheHeapIsSmall() {
        assertThat(DatabaseMemory.kilobytes(384 * 1024)).isEqualTo(24 * 1024);
        assertThat(DatabaseMemory.kilobytes(DatabaseMemory.ENOUGH)).isEqualTo(32 * 1024);
    }

    @Test
    void hasAQuarterOfWhatALargeHeapHasBeyondThat() {
        assertThat(DatabaseMemory.kilobytes(2048 * 1024)).isEqualTo((128 + 384) * 1024);
    }

    @Test
    void isSetForAFileAgainWithEveryStart() throws SQLException {
        JdbcDataSource file = source("jdbc:h2:file:" + folder.resolve("kept") + ";DB_CLOSE_DELAY=-1");
        new DatabaseMemory(file).afterPropertiesSet();
        assertThat(kept(file)).isEqualTo(DatabaseMemory.kilobytes(HEAP));
        JdbcClient.create(file).sql("set cache_size 7").update();
        new DatabaseMemory(file).afterPropertiesSet();
        assertThat(kept(file)).isEqualTo(DatabaseMemory.kilobytes(HEAP));
        JdbcClient.create(file).sql("shutdown").update();
    }

    @Test
    void leavesAloneWhatIsNoFile() throws SQLException {
        JdbcDataSource memory = source("jdbc:h2:mem:kept;DB_CLOSE_DELAY=-1");
        new DatabaseMemory(memory).afterPropertiesSet();
        assertThat(JdbcClient.create(memory)
                        .sql("select count(*) from information_schema.settings where setting_name = 'CACHE_SIZE'")
                        .query(Integer.class)
                        .single())
                .isZero();
        JdbcClient.create(memory).sql("shutdown").update();
    }

    private static JdbcDataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        return source;
    }

    /** Kilobytes. */
    private static long kept(DataSource database) {
        return JdbcClient.create(database)
                .sql("select setting_value from information_schema.settings where setting_name = 'CACHE_SIZE'")
                .query(Long.class)
                .single();
    }
}
