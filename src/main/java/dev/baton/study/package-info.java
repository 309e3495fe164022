/// Studies that need many runs, or both worlds.
package dev.baton.study;
