/// The program on screen, with the line each thread is at, and what it writes.
package dev.baton.ui.code;
