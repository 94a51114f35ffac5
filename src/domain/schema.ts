import { config, z } from 'zod';

// zod 4 compiles validators with `new Function` unless told not to, and the strict CSP reports even the attempt.
config({ jitless: true });

export { z };
