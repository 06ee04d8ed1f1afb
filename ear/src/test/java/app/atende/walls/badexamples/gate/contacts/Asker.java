package app.atende.walls.badexamples.gate.contacts;

import app.atende.walls.badexamples.Breaks;
import jakarta.persistence.TypedQuery;

/** A front desk with a query in its hand. */
@Breaks
public record Asker(TypedQuery<Long> query) {}
