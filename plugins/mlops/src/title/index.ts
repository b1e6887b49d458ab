export { PageBody, type PageBodyProps } from './PageBody';
export { usePageTitle } from './usePageTitle';
