package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.evenhand.shared.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTests {

    /** RFC 8785, section 3.2.2, without its lone surrogate and its number beyond 2^53. */
    @Test
    void writesTheExampleOfTheRfc() {
        Map<String, Object> example = CanonicalJson.object(
                """
                {
                  "numbers": [4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""");
        assertThat(CanonicalJson.of(example))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, section 3.2.3: keys in the order of their UTF-16 code units. */
    @Test
    void ordersKeysByCodeUnit() {
        Map<String, Object> keys = new LinkedHashMap<>();
        List.of("\u20ac", "\r", "\ufb33", "1", "😀", "\u0080", "\u00f6").forEach(key -> keys.put(key, 1));
        assertThat(CanonicalJson.object(CanonicalJson.of(keys)).keySet())
                .containsExactly("\r", "1", "\u0080", "\u00f6", "\u20ac", "😀", "\ufb33");
    }

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "41b3de4355555556, 333333333.3333334"
    })
    void writesNumbersAsTheRfcDoes(String bits, String text) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(CanonicalJson.of(Map.of("n", number))).isEqualTo("{\"n\":" + text + "}");
    }

    /** FIPS 180-2, appendix B.1. */
    @Test
    void hashesAsTheStandardDoes() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void writesWhatTheLibraryOfTheRfcsAuthorWrites() throws IOException {
        Random random = new Random(8_785);
        for (int number = 0; number < 2_000; number++) {
            Map<String, Object> value = object(random, 3);
            String written = JsonMapper.shared().writeValueAsString(value);
            assertThat(CanonicalJson.of(value)).isEqualTo(new JsonCanonicalizer(written).getEncodedString());
        }
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new HashMap<>();
        for (int members = random.nextInt(5); members > 0; members--) {
            object.put(text(random), value(random, depth));
        }
        return object;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong() >> 11;
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case 3 -> random.nextBoolean();
            case 4 -> random.nextInt(1_000) / 8f;
            case 5 -> BigDecimal.valueOf(random.nextInt(1_000), 2);
            case 6 -> text(random);
            case 7 -> object(random, depth - 1);
            default -> List.of(value(random, depth - 1), text(random), List.of());
        };
    }

    /** Every control character, quotes, letters of several scripts, pairs of surrogates. */
    private static String text(Random random) {
        return random.ints(random.nextInt(6), 0, 0x500)
                .map(point -> point == 0x4ff ? 0x1f30d : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
