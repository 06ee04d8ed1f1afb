package app.atende.walls.badexamples.gate.contacts;

import app.atende.walls.badexamples.Breaks;
import jakarta.persistence.EntityManagerFactory;

/** A front desk that makes entity managers. */
@Breaks
public record Factory(EntityManagerFactory factory) {}
