package org.evenhand.board.web;

import org.jspecify.annotations.Nullable;

/** The part of an address that chooses reviews, as somebody may have edited it. */
public record FilterParameters(
        @Nullable String state,
        @Nullable String step,
        @Nullable String directorate,
        @Nullable String unit,
        @Nullable String stuck) {}
