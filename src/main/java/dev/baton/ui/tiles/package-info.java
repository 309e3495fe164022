/// Numbers about a world as tiles, and what happened in it as sentences.
package dev.baton.ui.tiles;
