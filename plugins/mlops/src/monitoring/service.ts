/** A service as the paths of the API name it. */
export interface ServicePath {
  readonly namespace: string;
  readonly name: string;
}
