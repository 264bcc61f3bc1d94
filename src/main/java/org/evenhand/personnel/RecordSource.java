package org.evenhand.personnel;

import java.util.List;

/** A kind of cases with documents that belong to the record of whoever they are about. */
interface RecordSource {

    /** The oldest case first, and of a case the oldest document first. */
    List<RecordItem> of(String personId);
}
