/// The worlds on screen and the one virtual clock they share.
package dev.baton.ui.playback;
