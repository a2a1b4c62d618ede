package io.kubarium.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts are read, reckoned with and printed as Kubernetes does (API-79, API-82). */
class QuantityTest {
    @ParameterizedTest(name = "{0} is printed as {1}")
    @CsvSource({"1000m,1", "0.5,500m", "1024Mi,1Gi", "1000Mi,1000Mi", "1Gi,1Gi", "100m,100m", "2,2", "1500,1500", "2000,2k", "0,0",
        "0Mi,0", "1.5Gi,1536Mi", "0.1Mi,104857600m", "512Ki,512Ki", "1Ei,1Ei", "8Gi,8Gi", "1e3,1e3", "12e6,12e6", "1E,1E", "+1,1", "-1,-1",
        "1u,1m", "0.0001,1m", "1500m,1500m", ".5,500m", "5.,5", "1023Ki,1023Ki", "100Ei,9223372036854775807", "1000Ki,1000Ki", "0.9765625Ki,1k"})
    void aQuantityIsPrintedInCanonicalForm(String written, String printed) {
        assertEquals(printed, Quantity.parse(written).toString());
        assertEquals(printed, Quantity.parse(printed).toString(), "canonical form is stable");
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource({"64MB", "''", "abc", "1 Gi", "-", "Mi", "1.2.3", "64Mib"})
    void textsOfAnotherFormAreRefusedInTheServersWords(String written) {
        assertEquals(Quantity.WRONG_FORMAT, assertThrows(IllegalArgumentException.class, () -> Quantity.parse(written)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1MM", "1mi", "1Em", "1K"})
    void unknownSuffixesAreRefused(String written) {
        assertEquals("unable to parse quantity's suffix",
            assertThrows(IllegalArgumentException.class, () -> Quantity.parse(written)).getMessage());
    }

    @Test
    void sumsKeepTheFormOfTheFirstAmountThatIsNotZero() {
        assertEquals("1536Mi", Quantity.parse("1Gi").add(Quantity.parse("512Mi")).toString());
        assertEquals("1Gi", Quantity.ZERO.add(Quantity.parse("1Gi")).toString());
        assertEquals("250m", Quantity.parse("1").subtract(Quantity.parse("750m")).toString());
    }

    @Test
    void amountsAreComparedByValueAndCountedInUnitsRoundedUp() {
        assertEquals(0, Quantity.parse("1Gi").compareTo(Quantity.parse("1073741824")));
        assertEquals(-1, Integer.signum(Quantity.parse("999m").compareTo(Quantity.parse("1"))));
        assertEquals(2, Quantity.parse("1001m").value());
        assertEquals(1001, Quantity.parse("1001m").milliValue());
        assertEquals(64L << 20, Quantity.parse("64Mi").value());
    }
}
