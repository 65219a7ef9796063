/** The HTTP face of warnings: deliveries and what waits of them. */
@NullMarked
package fanzha.warning.web;

import org.jspecify.annotations.NullMarked;
