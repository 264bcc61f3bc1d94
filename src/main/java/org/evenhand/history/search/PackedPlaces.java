package org.evenhand.history.search;

import java.nio.ByteBuffer;
import java.util.Collection;

/**
 * Places in their order as bytes: the first one whole, of each further one how far it lies behind the one before, seven bits
 * to a byte and the lowest first, with the eighth set while more follow.
 */
final class PackedPlaces {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final int LOWEST = MORE - 1;
    private static final int MOST_BYTES = 10;

    private PackedPlaces() {}

    /** No places are no bytes. */
    static byte[] pack(Collection<Long> inOrder) {
        ByteBuffer bytes = ByteBuffer.allocate(inOrder.size() * MOST_BYTES);
        long before = 0;
        for (long place : inOrder) {
            if (bytes.position() == 0) {
                bytes.putLong(place);
            } else {
                putDistance(bytes, place - before);
            }
            before = place;
        }
        byte[] packed = new byte[bytes.position()];
        bytes.flip().get(packed);
        return packed;
    }

    private static void putDistance(ByteBuffer bytes, long distance) {
        long left = distance;
        while (left >>> BITS != 0) {
            bytes.put((byte) (left & LOWEST | MORE));
            left >>>= BITS;
        }
        bytes.put((byte) left);
    }

    static long[] unpack(byte[] packed) {
        if (packed.length == 0) {
            return new long[0];
        }
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        long[] places = new long[countOf(packed)];
        places[0] = bytes.getLong();
        for (int at = 1; at < places.length; at++) {
            places[at] = places[at - 1] + distance(bytes);
        }
        return places;
    }

    private static int countOf(byte[] packed) {
        int count = 1;
        for (int at = Long.BYTES; at < packed.length; at++) {
            if (packed[at] >= 0) {
                count++;
            }
        }
        return count;
    }

    private static long distance(ByteBuffer bytes) {
        long distance = 0;
        for (int shift = 0; ; shift += BITS) {
            byte next = bytes.get();
            distance |= (long) (next & LOWEST) << shift;
            if (next >= 0) {
                return distance;
            }
        }
    }
}
