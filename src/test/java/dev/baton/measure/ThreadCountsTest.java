package dev.baton.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadCountsTest {
    @Test
    void listsAndRangesMix() {
        assertEquals(List.of(1, 2, 4), ThreadCounts.parse(" 4, 2,1 ,2"));
        assertEquals(List.of(1, 2, 3, 8), ThreadCounts.parse("1-3, 8"));
        assertEquals(List.of(1, 2, 3), ThreadCounts.parse("1 – 3"));
        assertEquals(List.of(1, 2, 4), ThreadCounts.parse("1 2 4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two", "0", "1,,", "-3", "257", "4-2", "9999", "1-"})
    void otherTextIsRefusedWithAdvice(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> ThreadCounts.parse(text));
        assertTrue(e.getMessage().matches(".*(Write for example|Give numbers).*"), e.getMessage());
    }

    @Test
    void usualCountsReachTwiceTheCores() {
        assertEquals("1-4", ThreadCounts.usual(2));
        assertEquals("1,2,4,6,8,12", ThreadCounts.usual(6));
        assertEquals("1,2,4,8,16,32,64,128,200,256", ThreadCounts.usual(200));
    }
}
