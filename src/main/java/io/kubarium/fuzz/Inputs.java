package io.kubarium.fuzz;

/** An endless row of inputs, each found again by its number. */
interface Inputs {
    /** The input of this number, from 0. */
    Input number(long number);
}
