/// The program on screen, with the line each thread is at.
package dev.baton.ui.code;
