// SPDX-License-Identifier: MIT
// Property tests draw the same inputs in every run; PROPERTY_SEED draws others. A file that is run by itself draws anew.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
