/** The HTTP face of the channel. */
@NullMarked
package fanzha.channel.web;

import org.jspecify.annotations.NullMarked;
