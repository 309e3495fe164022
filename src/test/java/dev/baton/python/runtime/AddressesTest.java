package dev.baton.python.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.python.object.PyList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void theGilGivesAllThreadsAddressesInTurn() {
        Addresses addresses = new Addresses(false);

        assertEquals(1, addresses.next(7));
        assertEquals(2, addresses.next(0));
        assertEquals(3, addresses.next(7));
    }

    @Test
    void withoutItAThreadsAddressesDoNotDependOnTheOthers() {
        Addresses alone = new Addresses(true);
        Addresses among = new Addresses(true);
        for (int i = 0; i < 100; i++) {
            among.next(0);
            among.next(9_999);
            assertEquals(alone.next(3), among.next(3));
        }
    }

    @Test
    void theRegionsOfTenThousandThreadsAreApart() {
        Addresses addresses = new Addresses(true);
        long[] first = IntStream.range(0, 10_000).mapToLong(addresses::next).toArray();

        for (int i = 1; i < first.length; i++) {
            assertTrue(first[i] - first[i - 1] >= 100_000_000, "thread " + i);
        }
    }

    @Test
    void numbersAreShownWithTheirRegion() {
        Addresses addresses = new Addresses(true);

        assertEquals("1", shown(addresses.next(0)));
        assertEquals("2", shown(addresses.next(0)));
        assertEquals("12.1", shown(addresses.next(12)));
    }

    private static String shown(long number) {
        PyList object = new PyList();
        object.ownedBy(0, number);
        return Addresses.shown(object);
    }
}
