import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/react';

// A machine under load renders a whole app in more than the library's second.
configure({ asyncUtilTimeout: 15_000 });
