// SPDX-License-Identifier: MIT
import { install } from "../loader/install.js";

/** The call that pages make; see the documentation of `alcove(command, …)`. */
export const alcove = install(window, new URL(".", import.meta.url).href, CHUNKS, (url) => import(url));
